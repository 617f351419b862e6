import { z } from 'zod'

/** Half a surrogate pair cannot be stored as UTF-8: it is kept as the replacement character, of the same length. */
const text = z.string().overwrite(given => given.toWellFormed())

/** The longest name, title or other line of text, in UTF-16 units, where nothing else is said. */
export const longestLine = 300

/**
 * One line of a person's text: trimmed, not empty, no NUL and no line break, at most `max` UTF-16 units.
 * Long names are refused with the field's name rather than cut: a cut is a loss nobody notices.
 */
export function line(max = longestLine) {
  return text
    .transform(given => given.trim())
    .pipe(
      z
        .string()
        .min(1, 'is empty')
        .check(...asLine(max)),
    )
}

/** A line that may be empty. */
export function optionalLine(max = longestLine) {
  return text.transform(given => given.trim()).pipe(z.string().check(...asLine(max)))
}

function asLine(max: number) {
  return [
    z.maxLength(max, `is longer than ${max} characters`),
    z.refine<string>(given => !given.includes('\0'), 'contains a NUL character'),
    z.refine<string>(given => !/[\r\n]/.test(given), 'contains a line break'),
  ] as const
}

/** Free text, possibly empty and of several lines: no NUL, at most `max` UTF-16 units. */
export function prose(max = 100_000) {
  return text
    .max(max, `is longer than ${max} characters`)
    .refine(given => !given.includes('\0'), 'contains a NUL character')
}
