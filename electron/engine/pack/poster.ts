import { kinds } from '../../../shared/model/kind.ts'
import type { PackClaim, PackPersona } from '../../../shared/model/pack.ts'
import { strengthDots } from '../../../shared/model/strength.ts'
import { type Html, html } from './html.ts'
import { laneTitles } from './lane-words.ts'
import { dots, kindBadge } from './marks.ts'

/** All a persona asserts on one sheet, each claim leading to the words behind it; null when there is nothing yet. */
export function poster(persona: PackPersona, claimId: (claim: PackClaim) => string): Html | null {
  if (persona.claims.length === 0) return null
  return html`<div class="poster">${kinds.map(kind => {
    const claims = persona.claims.filter(claim => claim.kind === kind)
    return html`<section class="${kind}">
<h3>${kindBadge(kind)} ${laneTitles[kind]}</h3>
<ul>${claims.map(
      claim => html`<li><a href="#${claimId(claim)}" dir="auto">${claim.text}</a>
<p class="strength">${standing(claim)}${
        claim.strength.contradicting === 0
          ? null
          : html` <span class="against">${claim.strength.contradicting} against</span>`
      }</p></li>`,
    )}${claims.length === 0 ? html`<li class="nothing">Nothing claimed yet.</li>` : null}</ul>
</section>`
  })}</div>
`
}

function standing({ evidence, strength, kind }: PackClaim): Html {
  if (evidence.length > 0) return dots(strengthDots(strength), kind)
  return strength.withheld > 0
    ? html`<span class="withdrawn">Evidence withheld</span>`
    : html`<span class="assumption">Assumption</span>`
}
