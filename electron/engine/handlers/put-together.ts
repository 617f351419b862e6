/** Two notes as one; what both say is said once. */
export function putTogether(one: string, other: string): string {
  if (one === '' || other === '' || one === other) return one || other
  return `${one}\n\n${other}`
}
