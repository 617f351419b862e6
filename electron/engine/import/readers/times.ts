/** A time from the start as tools write it: `1:12`, `00:01:12`, `00:01:12.340`, and `0:1:12.34`, for use in a pattern. */
export const timePattern = String.raw`(?:(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?|\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3})(?![\d:])`

/** What a time written as `timePattern` says is in ms. */
export function milliseconds(time: string): number {
  const [whole = '', fraction = ''] = time.split(/[.,]/)
  const seconds = whole.split(':').reduce((total, part) => total * 60 + Number(part), 0)
  return seconds * 1_000 + Number(fraction.padEnd(3, '0'))
}

/** A time as a warning names it: `00:01:12.340`. */
export function clockTime(ms: number): string {
  const two = (amount: number) => String(Math.floor(amount)).padStart(2, '0')
  const seconds = `${two((ms / 1_000) % 60)}.${String(ms % 1_000).padStart(3, '0')}`
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${seconds}`
}
