import type { Pack } from '../../../shared/model/pack.ts'
import { type Html, html } from './html.ts'
import { dots, kindBadge, portrait, swatch } from './marks.ts'
import { counted, packDate, packSentence } from './words.ts'

/** How many personas the cover shows; the overview has them all. */
const mostOnCover = 8

const mostOnSpine = 24

/** The project, its date and size, who is inside, and how to read it. */
export function coverSection(pack: Pack): Html {
  const more = pack.personas.length - mostOnCover
  return html`<header class="cover">
<div class="spine" aria-hidden="true">${pack.personas.slice(0, mostOnSpine).map(swatch)}</div>
<div class="cover-head">
<p class="eyebrow">Partner personas</p>
<h1 dir="auto"${pack.project.length > 60 ? html` class="long"` : null}>${pack.project}</h1>
<p class="cover-size">${packSentence(pack)}</p>
<p class="cover-date">${packDate(pack)}</p>
</div>
<ul class="faces">
${pack.personas.slice(0, mostOnCover).map(
  (
    persona,
    index,
  ) => html`<li><a href="#persona-${index + 1}">${portrait(persona)}<span dir="auto">${persona.name}</span></a></li>
`,
)}${more > 0 ? html`<li class="more">and ${counted(more, 'more persona')}</li>` : null}</ul>
${howToRead(pack)}
</header>`
}

function howToRead(pack: Pack): Html {
  return html`<section class="guide" aria-labelledby="guide">
<h2 id="guide">How to read it</h2>
<dl>
<div><dt>${kindBadge('motivation')} Motivation</dt><dd>Why they partner with us.</dd></div>
<div><dt>${kindBadge('painPoint')} Pain point</dt><dd>What stands in their way.</dd></div>
<div><dt>${kindBadge('need')} Need</dt><dd>What they need from us.</dd></div>
<div><dt>${dots(3, 'need')} Strength</dt><dd>One dot for each partner behind a claim, up to five. A claim that only our own colleagues make has one.</dd></div>
<div><dt><span class="against">1 against</span></dt><dd>Quotes that contradict a claim are counted apart and shown beneath it.</dd></div>
<div><dt><span class="assumption">Assumption</span></dt><dd>Nobody has said this yet: test it before you build on it.</dd></div>
</dl>
<p>Claims are sentences of ours. Whatever stands <q>in quotation marks</q> is what somebody said, word for word.
${
  pack.withNames
    ? html`<strong>This pack names people and partners who agreed to it.</strong> Pass it on only to those it is meant for.`
    : html`Names of people and partners are withheld; a pseudonym such as P03 is the same person wherever it appears.`
}</p>
</section>`
}
