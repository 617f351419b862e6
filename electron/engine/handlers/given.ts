/** The fields that were given, as columns: those left out of an update stay as they are. */
export function given<Fields extends Readonly<Record<string, string | number | null | undefined>>>(
  fields: Fields,
): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
