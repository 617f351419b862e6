/** Colours for new tags and personas: of one lightness, told apart by most colour-blind eyes when neighbours. */
const palette = [
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

/** The first colour that is not in use, then round again. */
export function nextColor(used: readonly string[]): string {
  const taken = new Set(used.map(color => color.toUpperCase()))
  return palette.find(color => !taken.has(color)) ?? palette[used.length % palette.length] ?? palette[0]
}
