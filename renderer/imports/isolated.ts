/**
 * A name for the middle of a line of the interface: one written from the right would take what follows it along
 * (Unicode Standard Annex 9, isolates).
 */
export function isolated(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(name) ? `\u2068${name}\u2069` : name
}
