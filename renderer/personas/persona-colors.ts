/** Colours a persona's tile can have; each carries white letters. */
export const personaColors: readonly string[] = [
  '#9A5B33',
  '#2F6EA3',
  '#23805A',
  '#7A4FA8',
  '#A8456B',
  '#5B6B2E',
  '#2B7A80',
  '#8A5A00',
  '#5661B3',
  '#7A5C52',
]
