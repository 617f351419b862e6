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
