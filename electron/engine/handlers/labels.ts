/** The first words of a text, for the name of a step. */
export function brief(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const units = [...line]
  return units.length <= most
    ? line
    : `${units
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** "1 quote", "3 quotes"; "2 people" with a plural of its own. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
