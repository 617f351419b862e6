/** Colours for tags and personas: of one lightness, told apart by most colour-blind eyes when neighbours. */
export const labelColors = [
  '#2B5C8A',
  '#B5702B',
  '#2F8F6B',
  '#8A4F9E',
  '#A8434F',
  '#5B7A2A',
  '#3F6FB5',
  '#8C6A4A',
  '#1F8A94',
  '#6B6E7A',
] as const

export const labelColorNames: Readonly<Record<(typeof labelColors)[number], string>> = {
  '#2B5C8A': 'Blue',
  '#B5702B': 'Amber',
  '#2F8F6B': 'Green',
  '#8A4F9E': 'Plum',
  '#A8434F': 'Red',
  '#5B7A2A': 'Moss',
  '#3F6FB5': 'Sky',
  '#8C6A4A': 'Brown',
  '#1F8A94': 'Teal',
  '#6B6E7A': 'Grey',
}

/** The first colour that is not in use, then round again. */
export function nextColor(used: readonly string[]): string {
  const taken = new Set(used.map(color => color.toUpperCase()))
  return (
    labelColors.find(color => !taken.has(color)) ??
    labelColors[used.length % labelColors.length] ??
    labelColors[0]
  )
}

/** Whether dark letters are easier to read on a colour than white ones (WCAG 2.2, "relative luminance"). */
export function isPale(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.24
}
