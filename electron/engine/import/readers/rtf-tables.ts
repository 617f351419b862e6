import { encodingOfCharset } from './rtf-words.ts'

/** What rich text says of its fonts and styles before its words. */
export function rtfTables() {
  const encodings = new Map<number, string | null>()
  const titles = new Set<number>()
  let font = 0
  let style = 0
  let name = ''
  return {
    /** A word within one of the tables. */
    word: (word: string, value: number | null) => {
      if (word === 'f') font = value ?? 0
      else if (word === 'fcharset') encodings.set(font, encodingOfCharset(value ?? 0))
      else if (word === 's') style = value ?? 0
    },
    /** A piece of a style's name, which a semicolon ends. */
    styleName: (text: string) => {
      const [begun = '', ...rest] = text.split(';')
      name = (name + begun).slice(-50)
      if (rest.length === 0) return
      if (/^\s*(?:title|heading 1)\s*$/i.test(name)) titles.add(style)
      name = ''
    },
    encodingOf: (wanted: number) => encodings.get(wanted) ?? null,
    isTitle: (wanted: number) => titles.has(wanted),
  }
}
