import { cssString } from './html.ts'

/** How much of a project's name fits into the foot of a page. */
const longestFoot = 70

/**
 * The page on paper: the cover fills its sheet, each persona starts one, a claim keeps its first words beside it,
 * and every sheet but the cover says what it belongs to (CSS Paged Media Module Level 3, page-margin boxes).
 * Without a paper the reader's own is used.
 */
export function printStyle(projectName: string, paper: 'A4' | 'Letter' | undefined): string {
  const characters = [...projectName.slice(0, 2 * longestFoot)]
  const foot =
    characters.length > longestFoot
      ? `${characters.slice(0, longestFoot).join('').trimEnd()}…`
      : characters.join('')
  const margin = 'font:8.5pt "Pack Sans",Inter,Helvetica,Arial,sans-serif;color:#5A554C;padding-bottom:4mm'
  return `
@page{${paper ? `size:${paper};` : ''}margin:17mm 17mm 20mm;
@bottom-left{content:${cssString(foot)};width:75%;${margin}}
@bottom-right{content:counter(page) " / " counter(pages);${margin}}}
@page cover{margin:0;@bottom-left{content:none}@bottom-right{content:none}}
@media print{
:root{color-scheme:light;--ground:#FFFFFF;--line:#D5CFC2;--sunken:#F4F1EA}
main,.cover{max-width:none;padding:0}
.cover{page:cover;break-after:page;display:flex;flex-direction:column;min-height:100vh;
position:relative;padding:30mm 20mm 16mm 26mm;background:#F7F5F0;
box-decoration-break:clone;-webkit-box-decoration-break:clone}
.spine{position:absolute;inset:0 auto 0 0;display:flex;flex-direction:column;width:5mm}
.spine span{flex:1}
.guide{margin-top:auto;padding-top:14px;border-top:1px solid #D5CFC2}
.faces{margin-bottom:40px}
.overview,.persona,.method{break-before:page}
.overview{break-before:auto}
h2,h3,h4,thead{break-after:avoid}
tr,.line,.claim.whole,.characteristic,.claim-start,.quote,.against-mark,.assumption-note,.persona>header,.tags{break-inside:avoid}
.lanes{break-before:page}
.lanes>.lane:first-child{margin-top:0}
.poster li{break-inside:avoid}
.claim{padding:14px 0;border-top:1px solid var(--line)}
.lane{margin-top:28px}
.lane h3{margin-bottom:10px}
.lane:last-child .claim:last-child{padding-bottom:0}
/* Of a claim that goes on overleaf, never one quote alone. */
.quotes.later>.quote:nth-last-child(2){break-after:avoid}
p,blockquote{orphans:3;widows:3}
}
`
}
