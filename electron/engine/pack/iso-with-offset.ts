/**
 * A moment in ISO 8601 with the offset that holds where the engine is: a pack made on the morning of the 13th in Sydney
 * says the 13th, although it is still the 12th in UTC.
 */
export function isoWithOffset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset()
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1)
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local}${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
