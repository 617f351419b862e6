import type { Pack } from '../../../shared/model/pack.ts'
import { coverSection } from './cover-section.ts'
import { fontFaces, type PackFonts } from './fonts.ts'
import { html, jsonForScript, trusted } from './html.ts'
import { methodSection } from './method-section.ts'
import { overviewSection } from './overview-section.ts'
import { personaSection } from './persona-section.ts'
import { printStyle } from './print-style.ts'
import { screenStyle } from './screen-style.ts'

export { type PackFonts, readPackFonts } from './fonts.ts'

export type PackPageOptions = {
  /** The paper to print on; left out, the reader's own, whichever it is. */
  readonly paper?: 'A4' | 'Letter'
}

/** Everything the page needs is inside it: nothing is fetched, and nothing runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/**
 * The pack as one self-contained HTML document for screen and paper, with the pack itself as JSON in
 * `#throughline-pack`. The same pack, fonts and options give the same text.
 */
export function renderPackPage(pack: Pack, fonts: PackFonts, options: PackPageOptions = {}): string {
  const style = fontFaces(fonts) + screenStyle + printStyle(pack.project, options.paper)
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Throughline">
<link rel="icon" href="data:,">
<title>${pack.project}: partner personas</title>
<style>
${trusted(style)}</style>
</head>
<body>
${coverSection(pack)}
<main>
${overviewSection(pack)}
${pack.personas.map((persona, index) => personaSection(persona, index))}
${methodSection(pack)}
</main>
<script type="application/json" id="throughline-pack">${jsonForScript(pack)}</script>
</body>
</html>
`
  return page.html
}
