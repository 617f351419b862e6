import type { PackClaim, PackEvidence } from '../../../shared/model/pack.ts'
import { strengthDots } from '../../../shared/model/strength.ts'
import { type Html, html } from './html.ts'
import { dots } from './marks.ts'
import { clock, counted, dateWords, people, speakerWords } from './words.ts'

/** How many quotes always stay on one page with their claim, so that a claim never stands alone. */
const keptTogether = 2

/** A claim with no more words than this, in UTF-16 units, is worth moving to the next page whole. */
const shortClaim = 520

/** A claim beside the words that support and contradict it. */
export function claimBlock(claim: PackClaim, id: string): Html {
  const supporting = claim.evidence.filter(evidence => evidence.stance === 'supports')
  const against = claim.evidence.filter(evidence => evidence.stance === 'contradicts')
  // One more than that stays as well, rather than stand alone overleaf.
  const kept =
    supporting.length === keptTogether + 1 && against.length === 0 ? supporting.length : keptTogether
  const first = supporting.slice(0, kept)
  const rest = supporting.slice(kept)
  const length = claim.evidence.reduce((sum, evidence) => sum + evidence.exact.length + 120, 0)
  return html`<div class="claim${length > shortClaim ? '' : ' whole'}" id="${id}">
<div class="claim-start">
<div class="claim-head">
<h4 dir="auto">${claim.text}</h4>
<p class="strength">${dots(strengthDots(claim.strength), claim.kind)} ${strengthWords(claim)}</p>
</div>
<div class="quotes">${
    supporting.length === 0 ? noEvidence(claim) : first.map(quoteFigure)
  }${rest.length === 0 ? againstGroup(against) : null}</div>
</div>
${rest.length === 0 ? null : html`<div class="quotes later">${rest.map(quoteFigure)}${againstGroup(against)}</div>`}</div>
`
}

/** Words in quotation marks; where somebody already set them in marks, as they are. */
export function quoted(exact: string): string {
  const words = exact.trim()
  return /^["“«„]/.test(words) && /["”»“]$/.test(words) ? words : `“${words}”`
}

/** How strong the evidence is, in words. */
export function strengthWords({ strength }: Pick<PackClaim, 'strength'>): Html {
  const { quotes, participants, partners, contradicting, withdrawn, withheld } = strength
  const counts = [
    counted(quotes, 'quote'),
    ...(participants === 0 ? [] : [people(participants)]),
    ...(partners === 0 ? [] : [counted(partners, 'partner')]),
  ].join(' · ')
  return html`<span class="counts">${quotes > 0 ? counts : withheld > 0 ? 'No quotes to show' : 'No quotes'}</span>${
    contradicting === 0 ? null : html` <span class="against">${contradicting} against</span>`
  }${withdrawn === 0 ? null : html` <span class="withdrawn">${withdrawn} withdrawn since</span>`}${
    withheld === 0 ? null : html` <span class="withdrawn">${withheld} withheld</span>`
  }`
}

function noEvidence({ strength }: PackClaim): Html {
  // What is withheld may support the claim or contradict it: it must not look like something nobody said.
  const [title, words] =
    strength.withheld > 0
      ? ['Evidence withheld', 'Whoever spoke about this did not agree that their words are passed on.']
      : strength.contradicting > 0
        ? ['Assumption: no evidence for it yet', 'The only words we have on this speak against it.']
        : strength.withdrawn > 0
          ? ['Assumption: no evidence any more', 'What once supported this has been withdrawn.']
          : ['Assumption: no evidence yet', 'Nobody we interviewed has said this. It is ours to test.']
  return html`<p class="assumption-note"><strong>${title}</strong> ${words}</p>`
}

function againstGroup(against: readonly PackEvidence[]): Html | null {
  if (against.length === 0) return null
  return html`<div class="against-group">${against.map(quoteFigure)}</div>`
}

/** Words that somebody said, with who and when. */
export function quoteFigure(evidence: PackEvidence): Html {
  const isAgainst = evidence.stance === 'contradicts'
  const date = dateWords(evidence.date, 'short')
  const moment = evidence.at === null ? date : `${date} · ${clock(evidence.at)}`
  const place = evidence.interviewTitle ? [evidence.interviewTitle, moment] : [moment]
  return html`<figure class="quote">
${isAgainst ? html`<p class="against-mark">Against</p>` : null}<blockquote dir="auto">${quoted(evidence.exact)}</blockquote>
<figcaption dir="auto">${evidence.voice === null ? null : html`<b>${evidence.voice}</b> `}${speakerWords(evidence)}${place.map(
    part => html`<span class="place"> · <span>${part}</span></span>`,
  )}${evidence.needsReview ? html`<span class="place"> · <em>no longer in its interview’s text</em></span>` : null}</figcaption>
</figure>
`
}
