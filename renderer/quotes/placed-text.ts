import type { Quote } from '../../shared/model/quote.ts'

/** Where a quote is evidence: "Placed on Cloud Integrator", "Placed on 2 personas", "Not placed yet". */
export function placedText(quote: Quote): string {
  const names = [...new Set(quote.placements.map(placement => placement.personaName))]
  if (names.length === 0) return 'Not placed yet'
  return names.length === 1 ? `Placed on ${names[0]}` : `Placed on ${names.length} personas`
}
