import { isOverdue } from '../../../shared/model/action.ts'
import type {
  Finding,
  HealthOverview,
  HealthThresholds,
  Mending,
  PersonaHealth,
} from '../../../shared/model/health.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import { profileSections } from '../../../shared/model/section.ts'
import { counted } from '../handlers/labels.ts'
import { type HealthFacts, type PersonaFacts, supporting } from './facts.ts'
import { overlapOf } from './overlap.ts'

const about = { claimIds: [], quoteIds: [], personaIds: [], segmentIds: [], ask: [] } as const

type Rule = (persona: PersonaFacts, facts: HealthFacts, thresholds: HealthThresholds) => readonly Finding[]

/** Looks for every way in which personas fail. */
export function healthOf(facts: HealthFacts, thresholds: HealthThresholds): HealthOverview {
  return {
    findings: [...tooManyForInterviews(facts, thresholds), ...oneSidedProject(facts)],
    personas: facts.personas.map(persona => personaHealth(persona, facts, thresholds)),
  }
}

/** The findings on one persona. */
export function personaHealth(
  persona: PersonaFacts,
  facts: HealthFacts,
  thresholds: HealthThresholds,
): PersonaHealth {
  return {
    personaId: persona.id,
    name: persona.name,
    reviewedOn: persona.reviewedOn,
    findings: rules.flatMap(rule => rule(persona, facts, thresholds)),
  }
}

const assumption: Rule = persona => {
  const all = [...persona.claims, ...persona.lines]
  const bare = all.filter(one => one.strength.quotes === 0)
  const single = all.filter(one => one.strength.quotes > 0 && one.strength.partners === 1)
  const inside = all.filter(one => one.strength.quotes > 0 && one.strength.partners === 0)
  const finding = (those: typeof all, says: string, mending: Mending): readonly Finding[] =>
    those.length === 0
      ? []
      : [
          {
            ...about,
            rule: 'assumption',
            text: `${counted(those.length, 'claim or line', 'claims and lines')} ${those.length === 1 ? says : says.replace('rests', 'rest').replace('has', 'have')}.`,
            mending,
            claimIds: those.map(one => one.id),
          },
        ]
  return [
    ...finding(bare, 'has no evidence', 'evidence'),
    ...finding(single, 'rests on one partner alone', 'ask'),
    ...finding(inside, 'rests on colleagues alone', 'ask'),
  ]
}

const oneVoice: Rule = (persona, facts, { oneVoice: most }) => {
  const quotes = supporting(persona).map(piece => piece.quote)
  if (quotes.length < 2) return []
  const loudest = (keyOf: (quote: (typeof quotes)[number]) => string | null) => {
    const groups = Map.groupBy(
      quotes.filter(quote => keyOf(quote) !== null),
      keyOf,
    )
    return [...groups.values()].toSorted((one, other) => other.length - one.length)[0] ?? []
  }
  const ofPartner = loudest(quote => quote.source.partnerId)
  const ofPerson = loudest(quote => quote.source.participantId)
  const isPartner = ofPartner.length / quotes.length > most
  const voice = isPartner ? ofPartner : ofPerson
  const part = voice.length / quotes.length
  const [first] = voice
  if (!first || part <= most) return []
  const { partnerName, participantName } = first.source
  const heard = new Set(quotes.flatMap(quote => quote.source.partnerId ?? []))
  return [
    {
      ...about,
      rule: 'one-voice',
      text: `${(isPartner ? partnerName : participantName) ?? 'One person'} gives ${percent(part)} of the evidence.`,
      mending: 'ask',
      quoteIds: voice.map(quote => quote.id),
      ask: toAsk(persona, facts, heard),
    },
  ]
}

const contested: Rule = (persona, _facts, { contested: least }) =>
  [...persona.claims, ...persona.lines].flatMap(claim => {
    const { quotes, contradicting } = claim.strength
    const part = contradicting / (quotes + contradicting)
    if (contradicting === 0 || part < least) return []
    return {
      ...about,
      rule: 'contested',
      text: `${contradicting} of ${quotes + contradicting} quotes contradict “${claim.text}”.`,
      mending: 'reword',
      claimIds: [claim.id],
    } satisfies Finding
  })

const tooMany: Rule = (persona, { personas }, { overlap: least }) =>
  personas.flatMap(other => {
    if (other.id === persona.id) return []
    const overlap = overlapOf(persona, other)
    if (overlap < least) return []
    return {
      ...about,
      rule: 'too-many',
      text: `It overlaps with ${other.name} by ${percent(overlap)}: the same partners, tags and quotes.`,
      mending: 'merge',
      personaIds: [other.id],
    } satisfies Finding
  })

const isStatic: Rule = (persona, facts, { reviewMonths, evidenceMonths }) => {
  const { today, interviews, segments } = facts
  const since = persona.reviewedOn ?? persona.createdOn
  const findings: Finding[] = []
  if (monthsBefore(today, reviewMonths) >= since) {
    findings.push({
      ...about,
      rule: 'static',
      text: persona.reviewedOn
        ? `Its last review was on ${since}: one is due every ${counted(reviewMonths, 'month')}.`
        : `It was never reviewed since it was made on ${since}: a review is due every ${counted(reviewMonths, 'month')}.`,
      mending: 'review',
    })
  }
  const oldest = monthsBefore(today, evidenceMonths)
  const old = [...persona.claims, ...persona.lines].filter(claim => {
    const dates = standing(claim.evidence).map(piece => piece.quote.source.date)
    return dates.length > 0 && dates.every(date => date < oldest)
  })
  if (old.length > 0) {
    findings.push({
      ...about,
      rule: 'static',
      text: `${counted(old.length, 'claim or line', 'claims and lines')} ${old.length === 1 ? 'has' : 'have'} no evidence younger than ${counted(evidenceMonths, 'month')}.`,
      mending: 'ask',
      claimIds: old.map(claim => claim.id),
    })
  }
  const unsure = supporting(persona).filter(piece => piece.quote.needsReview)
  if (unsure.length > 0) {
    findings.push({
      ...about,
      rule: 'static',
      text: `${counted(unsure.length, 'quote')} ${unsure.length === 1 ? 'needs' : 'need'} review: ${unsure.length === 1 ? 'its' : 'their'} words were edited.`,
      mending: 'evidence',
      quoteIds: unsure.map(piece => piece.quote.id),
    })
  }
  for (const segment of segments.filter(one => persona.segmentIds.includes(one.id))) {
    const partners = new Set(segment.partners.map(partner => partner.id))
    const later = interviews.filter(
      one => one.partnerId !== null && partners.has(one.partnerId) && one.date > since,
    )
    if (later.length === 0) continue
    findings.push({
      ...about,
      rule: 'static',
      text: `${counted(later.length, 'interview')} in ${segment.name} ${later.length === 1 ? 'is' : 'are'} newer than its last review.`,
      mending: 'review',
      segmentIds: [segment.id],
    })
  }
  return findings
}

const noAction: Rule = ({ actions, claims }, { today }) => {
  if (actions.length === 0) {
    return [
      { ...about, rule: 'no-action', text: 'Nothing is to be done for it at any step.', mending: 'action' },
    ]
  }
  const findings: Finding[] = []
  const late = actions.filter(action => isOverdue(action, today))
  const [first] = late
  if (first) {
    const text =
      late.length === 1 ? `“${first.what}” is overdue.` : `${counted(late.length, 'action')} are overdue.`
    findings.push({ ...about, rule: 'no-action', text, mending: 'programme' })
  }
  const idle = actions.filter(action => action.claimIds.length === 0)
  const [idler] = idle
  if (idler) {
    const text =
      idle.length === 1
        ? `“${idler.what}” answers no claim.`
        : `${counted(idle.length, 'action')} answer no claim.`
    findings.push({ ...about, rule: 'no-action', text, mending: 'programme' })
  }
  const answered = new Set(actions.flatMap(action => action.claimIds))
  const unanswered = claims.filter(claim => !answered.has(claim.id))
  if (unanswered.length > 0) {
    findings.push({
      ...about,
      rule: 'no-action',
      text: `No action answers ${counted(unanswered.length, 'claim')}.`,
      mending: 'action',
      claimIds: unanswered.map(claim => claim.id),
    })
  }
  return findings
}

const business = new Set<string>(profileSections.filter(one => one.group === 'business').map(one => one.key))

const onlyDemographics: Rule = ({ claims, lines }) => {
  const facts = lines.filter(line => business.has(line.section))
  if (facts.length === 0 || claims.length > 0) return []
  return [
    {
      ...about,
      rule: 'only-demographics',
      text: 'It says what their business is, and no motivation, pain point or need.',
      mending: 'claim',
      claimIds: facts.map(line => line.id),
    },
  ]
}

const oneSided: Rule = (persona, facts) => {
  const quotes = supporting(persona).map(piece => piece.quote)
  const findings: Finding[] = []
  if (quotes.length > 0 && quotes.every(quote => quote.source.partnerId === null)) {
    const ask = toAsk(persona, facts, new Set())
    findings.push({
      ...about,
      rule: 'one-sided',
      text: 'No partner has said anything of it.',
      mending: 'ask',
      ask,
    })
  }
  if (quotes.length > 0 && quotes.every(quote => quote.source.partnerId !== null)) {
    const text = 'No colleague has said anything of it.'
    findings.push({ ...about, rule: 'one-sided', text, mending: 'interview' })
  }
  return [
    ...findings,
    ...facts.segments
      .filter(segment => persona.segmentIds.includes(segment.id))
      .flatMap(segment => unheard(segment, facts)),
  ]
}

const rules: readonly Rule[] = [
  assumption,
  oneVoice,
  contested,
  tooMany,
  isStatic,
  noAction,
  onlyDemographics,
  oneSided,
]

function tooManyForInterviews(
  { personas, interviews }: HealthFacts,
  { interviewsPerPersona }: HealthThresholds,
): readonly Finding[] {
  if (personas.length * interviewsPerPersona <= interviews.length) return []
  if (personas.length === 0) return []
  return [
    {
      ...about,
      rule: 'too-many',
      text: `${counted(personas.length, 'persona')} rest on ${counted(interviews.length, 'interview')}: each needs ${interviewsPerPersona}.`,
      mending: 'merge',
      personaIds: personas.map(persona => persona.id),
    },
  ]
}

function oneSidedProject(facts: HealthFacts): readonly Finding[] {
  const { interviews, segments } = facts
  if (interviews.length === 0) return []
  const inside = interviews.filter(one => one.kind === 'internal')
  const findings: Finding[] = []
  if (inside.length === 0) {
    const text =
      'No colleague was interviewed: sales, support and partner managers hear what partners do not say.'
    findings.push({ ...about, rule: 'one-sided', text, mending: 'interview' })
  }
  if (inside.length === interviews.length) {
    const text = 'No partner was interviewed: all that is known is what colleagues think.'
    findings.push({ ...about, rule: 'one-sided', text, mending: 'interview' })
  }
  return [...findings, ...segments.flatMap(segment => unheard(segment, facts))]
}

function unheard(segment: HealthFacts['segments'][number], { interviews }: HealthFacts): readonly Finding[] {
  const partners = new Set<PartnerId | null>(segment.partners.map(partner => partner.id))
  if (interviews.some(one => one.partnerId !== null && partners.has(one.partnerId))) return []
  return [
    {
      ...about,
      rule: 'one-sided',
      text: `Nobody in ${segment.name} was interviewed.`,
      mending: 'ask',
      segmentIds: [segment.id],
      ask: segment.partners,
    },
  ]
}

/** Partners in the persona's segments who have not been heard. */
function toAsk(
  persona: PersonaFacts,
  { segments }: HealthFacts,
  heard: ReadonlySet<PartnerId>,
): Finding['ask'] {
  const partners = segments
    .filter(segment => persona.segmentIds.includes(segment.id))
    .flatMap(segment => segment.partners)
    .filter(partner => !heard.has(partner.id))
  return [...new Map(partners.map(partner => [partner.id, partner])).values()]
}

function standing(evidence: PersonaFacts['claims'][number]['evidence']) {
  return evidence.filter(piece => piece.stance === 'supports' && !piece.isWithdrawn)
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}

/** The day so many months earlier; of a shorter month the last. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
