import type { Pack, PackTag, PackVoice } from '../../../shared/model/pack.ts'
import { partnerTypeNames } from '../../../shared/model/partner.ts'
import { type Html, html } from './html.ts'
import { counted, listed, packDate, people } from './words.ts'

/** How the pack came about, whose voices are in it, and which tags its quotes carry. */
export function methodSection(pack: Pack): Html {
  return html`<section class="method" aria-labelledby="method">
<h2 id="method">Method and voices</h2>
<div class="prose">
<p>${researchWords(pack)} Every quote is the exact words of one speaker, kept with the place where it stands in its
interview. Researchers marked each quote as a motivation, a pain point or a need and placed it on a claim, for it or
against it. The claims themselves are the researchers’ sentences. A time such as 05:06 counts minutes and seconds
from the start of the interview.</p>
${setAside(pack)}
<p>${
    pack.withNames
      ? 'This pack names those people who agreed to be named. Everybody else has a pseudonym, such as P03 or Partner C.'
      : 'Names of people and partners are withheld. A pseudonym such as P03 or Partner C is the same person or partner wherever it appears.'
  } Quotes are verbatim, but for names: where one was said that is not given here, its pseudonym stands in square brackets. First names and nicknames in the words are left as they are, so they may still tell who somebody is. As an HTML file, this pack also carries itself as data, in the format <span class="format">“throughline-pack”</span>, version ${pack.version}.
Made with Throughline on ${packDate(pack)}.</p>
</div>
${pack.voices.length === 0 ? null : voicesTable(pack)}
${pack.codebook.length === 0 ? null : tagList(pack.codebook)}
</section>`
}

function researchWords({ research }: Pack): string {
  const from = [
    counted(research.interviews, 'interview'),
    ...(research.participants === 0 ? [] : [people(research.participants)]),
    ...(research.partners === 0 ? [] : [counted(research.partners, 'partner')]),
  ]
  return `So far the research covers ${listed(from)}.`
}

function setAside(pack: Pack): Html | null {
  const claims = pack.personas.flatMap(persona => persona.claims)
  const withdrawn = claims.reduce((sum, claim) => sum + claim.strength.withdrawn, 0)
  const withheld = claims.reduce((sum, claim) => sum + claim.strength.withheld, 0)
  const unplaced = pack.research.quotesNotPlaced ?? 0
  const unnamed = new Set(
    claims.flatMap(claim => claim.evidence.filter(one => one.voice === null).map(one => one.quote)),
  ).size
  const sentences = [
    unplaced === 0
      ? null
      : `${counted(unplaced, 'quote')} ${unplaced === 1 ? 'has' : 'have'} not been placed on any persona yet.`,
    withdrawn === 0
      ? null
      : withdrawn === 1
        ? '1 piece of evidence has been withdrawn since: it is counted beside its claim, and not shown.'
        : `${counted(withdrawn, 'piece')} of evidence have been withdrawn since: they are counted beside their claims, and not shown.`,
    withheld === 0
      ? null
      : withheld === 1
        ? '1 piece of evidence is withheld, because whoever said it did not agree that it is passed on: it is counted beside its claim, and nowhere else.'
        : `${counted(withheld, 'piece')} of evidence are withheld, because whoever said them did not agree that they are passed on: they are counted beside their claims, and nowhere else.`,
    unnamed === 0 ? null : `For ${counted(unnamed, 'quote')} nobody noted who spoke.`,
  ].filter(sentence => sentence !== null)
  return sentences.length === 0 ? null : html`<p>${sentences.join(' ')}</p>`
}

function voicesTable(pack: Pack): Html {
  return html`<h3>Voices</h3>
<table class="voices">
<thead><tr><th scope="col" class="key">Voice</th>${pack.withNames ? html`<th scope="col">Name</th>` : null}<th scope="col">Role</th><th scope="col" class="partner">Partner</th><th scope="col" class="type">Partner type</th><th scope="col" class="number">Quotes</th></tr></thead>
<tbody>
${pack.voices.map(voice => voiceRow(voice, pack.withNames))}</tbody>
</table>
`
}

function voiceRow(voice: PackVoice, withNames: boolean): Html {
  const isInternal = voice.partner === null && voice.partnerType === null
  const unknown = isInternal ? 'Internal' : voice.participantName ? 'Not given' : 'Not noted'
  const partner = (withNames && voice.partnerName) || voice.partner || unknown
  return html`<tr><th scope="row" class="key">${voice.voice}</th>${
    withNames ? html`<td dir="auto">${voice.participantName || 'Not noted'}</td>` : null
  }<td dir="auto">${voice.role || 'Not noted'}</td><td dir="auto">${partner}</td><td>${
    voice.partnerType === null ? '' : partnerTypeNames[voice.partnerType]
  }</td><td class="number">${voice.quotes}</td></tr>
`
}

function tagList(codebook: readonly PackTag[]): Html {
  return html`<h3>Tags on these quotes</h3>
<ul class="tags">
${codebook.map(
  tag => html`<li dir="auto">${tag.name}</li>
`,
)}</ul>
`
}
