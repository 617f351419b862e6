import { z } from 'zod'

/**
 * One line of a person's text: trimmed, not empty, no NUL and no line break, at most `max` UTF-16 units.
 * Long names are refused with the field's name rather than cut: a cut is a loss nobody notices.
 */
export function line(max = 300) {
  return z
    .string()
    .transform(text => text.trim())
    .pipe(
      z
        .string()
        .min(1, 'is empty')
        .max(max, `is longer than ${max} characters`)
        .refine(text => !text.includes('\0'), 'contains a NUL character')
        .refine(text => !/[\r\n]/.test(text), 'contains a line break'),
    )
}

/** Free text, possibly empty and of several lines: no NUL, at most `max` UTF-16 units. */
export function prose(max = 100_000) {
  return z
    .string()
    .max(max, `is longer than ${max} characters`)
    .refine(text => !text.includes('\0'), 'contains a NUL character')
}
