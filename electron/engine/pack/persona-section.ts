import { type Kind, kinds } from '../../../shared/model/kind.ts'
import type { PackClaim, PackPersona } from '../../../shared/model/pack.ts'
import { characteristicQuote } from './characteristic-quote.ts'
import { claimBlock, quoted } from './claim-block.ts'
import { type Html, html } from './html.ts'
import { laneTitles } from './lane-words.ts'
import { kindBadge, portrait } from './marks.ts'
import { poster } from './poster.ts'
import { profileSection } from './profile-section.ts'
import { counted, people, speakerWords } from './words.ts'

const emptyLanes: Readonly<Record<Kind, string>> = {
  motivation: 'No motivation has been claimed yet.',
  painPoint: 'No pain point has been claimed yet.',
  need: 'No need has been claimed yet.',
}

/** One persona, from the top of a page. */
export function personaSection(persona: PackPersona, index: number): Html {
  const id = `persona-${index + 1}`
  const claimId = (claim: PackClaim) => `${id}-claim-${persona.claims.indexOf(claim) + 1}`
  return html`<article class="persona" id="${id}" aria-labelledby="${id}-name">
<header>
${portrait(persona)}
<div>
<h2 id="${id}-name" dir="auto">${persona.name}</h2>
${persona.summary === '' ? null : html`<p class="summary" dir="auto">${persona.summary}</p>`}
<p class="standing">${behindWords(persona)}</p>
</div>
</header>
${characteristic(persona)}
${poster(persona, claimId)}<div class="lanes">
${kinds.map(kind => lane(persona, kind, `${id}-${kind}`, claimId))}</div>
${profileSection(persona, id)}</article>
`
}

function behindWords({ behind, claims }: PackPersona): string {
  if (claims.length === 0) return 'Nothing has been claimed about this persona yet.'
  if (behind.quotes === 0 && claims.some(claim => claim.strength.withheld > 0)) {
    return 'No quote that supports these claims may be passed on.'
  }
  if (behind.quotes === 0) return 'Every claim here is an assumption: no quote supports any of them yet.'
  const voices =
    behind.partners === 0
      ? people(behind.participants)
      : `${people(behind.participants)} at ${counted(behind.partners, 'partner')}`
  return `${counted(claims.length, 'claim')}, resting on ${counted(behind.quotes, 'quote')} from ${counted(behind.interviews, 'interview')}: ${voices}`
}

function characteristic(persona: PackPersona): Html | null {
  const chosen = characteristicQuote(persona)
  if (chosen === null) return null
  return html`<figure class="characteristic ${chosen.kind ?? 'need'}">
<blockquote dir="auto">${quoted(chosen.evidence.exact)}</blockquote>
<figcaption dir="auto">${speakerWords(chosen.evidence)}</figcaption>
</figure>`
}

function lane(persona: PackPersona, kind: Kind, id: string, claimId: (claim: PackClaim) => string): Html {
  const [first, ...rest] = persona.claims
    .filter(claim => claim.kind === kind)
    .map(claim => claimBlock(claim, claimId(claim)))
  const heading = html`<h3 id="${id}">${kindBadge(kind)} ${laneTitles[kind]}</h3>`
  return html`<section class="lane ${kind}">
${heading}
${first ?? html`<p class="nothing">${emptyLanes[kind]}</p>`}${rest}
</section>
`
}
