import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The faces a pack's page is set in, by file name. */
export const packFontFiles = {
  interface: 'inter-latin-wght-normal.woff2',
  verbatim: 'source-serif-4-latin-wght-normal.woff2',
  verbatimItalic: 'source-serif-4-latin-wght-italic.woff2',
} as const

/** The faces that were found, as base64 of their woff2 files. */
export type PackFonts = Readonly<Partial<Record<Face, string>>>

type Face = keyof typeof packFontFiles

/** Reads the fonts for a pack's page. A file that cannot be read is left out: the reader's own fonts stand in. */
export function readPackFonts(folder: string): PackFonts {
  const found: Partial<Record<Face, string>> = {}
  for (const face of Object.keys(packFontFiles) as Face[]) {
    try {
      found[face] = readFileSync(join(folder, packFontFiles[face])).toString('base64')
    } catch {
      // A pack in the reader's own fonts is better than no pack.
    }
  }
  return found
}

/** `@font-face` rules with the fonts inside, so that the page asks nobody for them. */
export function fontFaces(fonts: PackFonts): string {
  const face = (family: string, style: string, base64: string | undefined) =>
    base64 === undefined
      ? ''
      : `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2")}\n`
  return (
    face('Pack Sans', 'normal', fonts.interface) +
    face('Pack Serif', 'normal', fonts.verbatim) +
    face('Pack Serif', 'italic', fonts.verbatimItalic)
  )
}
