import type { Strength } from './persona.ts'

/** How many dots a claim's strength is drawn with, filled or not. */
export const mostStrengthDots = 5

/**
 * How many of a claim's five dots are filled: one for each distinct partner whose people support it, at most
 * five. Many quotes from one partner are still one partner's view, so quotes add no dots; but a claim that only
 * colleagues or unidentified speakers support has one, because it is not an assumption. Contradicting quotes
 * take no dot away: they are counted beside the dots, where they can be read.
 */
export function strengthDots(strength: Pick<Strength, 'quotes' | 'partners'>): number {
  if (strength.quotes === 0) return 0
  return Math.min(mostStrengthDots, Math.max(1, strength.partners))
}
