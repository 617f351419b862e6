/** Markup that is safe to stand in a page: only `html` makes it, and `html` escapes what it is given. */
export type Html = { readonly html: string }

/** Nothing is written for null. */
type Hole = string | number | Html | readonly Html[] | null

/** Markup from a template; text in its holes is escaped, for elements and for quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = parts[0] ?? ''
  for (const [index, hole] of holes.entries()) text += written(hole) + (parts[index + 1] ?? '')
  return { html: text }
}

/** Markup from text that is known to be safe: our own style sheets, and JSON from `jsonForScript`. */
export function trusted(markup: string): Html {
  return { html: markup }
}

/**
 * A value as JSON that can stand in a `<script>` element: without any `<`, nothing in it closes the element or
 * opens a comment (HTML Living Standard, "Restrictions for contents of script elements").
 */
export function jsonForScript(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', '\\u003c'))
}

/** Text as a CSS string in double quotes; everything but letters, digits and spaces is a hexadecimal escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    character => `\\${(character.codePointAt(0) || 0xfffd).toString(16)} `,
  )
  return `"${escaped}"`
}

function written(hole: Hole): string {
  if (hole === null) return ''
  if (typeof hole === 'number') return String(hole)
  if (typeof hole === 'string') return escaped(hole)
  if ('html' in hole) return hole.html
  return hole.map(part => part.html).join('')
}

/** A NUL, which no input may hold, would end the text in some readers. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\u{fffd}',
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\0]/g, character => entities[character] ?? '')
}
