import { optionalLine } from './text.ts'

/** A pseudonym that a person chose: one short line, or empty for the one that is made from the number. */
export const chosenPseudonym = optionalLine(60)

/** "P03": how a participant is called where their name is left out. */
export function participantPseudonym(number: number, chosen = ''): string {
  return chosen || `P${String(number).padStart(2, '0')}`
}

/** "Partner C". */
export function partnerPseudonym(number: number, chosen = ''): string {
  return chosen || `Partner ${letters(number)}`
}

/** "Customer A". */
export function customerPseudonym(number: number, chosen = ''): string {
  return chosen || `Customer ${letters(number)}`
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(number: number): string {
  if (number < 1) return '?'
  const rest = Math.floor((number - 1) / 26)
  const last = String.fromCharCode(65 + ((number - 1) % 26))
  return rest === 0 ? last : letters(rest) + last
}
