import fc from 'fast-check'
import type { CommandName, EngineMethodName, Input } from '../../../shared/contract/index.ts'
import { consentStatuses } from '../../../shared/model/consent.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import type { Anchor } from '../../../shared/model/quote.ts'
import { quotesOf } from './build.ts'
import { type LiveAction, liveCommandFor, liveWeights } from './random-live-steps.ts'
import type { TestEngine } from './test-engine.ts'

/** Numbers that a step turns into choices among what is there when its turn comes. */
export type RandomStep = {
  readonly action: Action
  readonly picks: readonly number[]
  readonly edits: readonly Edit[]
}

/** One thing an editor does to a text: at a place, so many units are replaced. */
type Edit = {
  readonly at: number
  readonly removes: number
  readonly inserts: string
  /** Whether typing at the edge of a mark goes on in it, as a caret within the mark would. */
  readonly growsMarks: boolean
}

const weights = {
  write: 10,
  writeWithoutMarks: 3,
  assignSpeaker: 1,
  capture: 7,
  changeQuote: 3,
  anchor: 2,
  removeQuotes: 3,
  restoreQuote: 3,
  createTag: 2,
  removeTag: 1,
  createPersona: 1,
  removePersona: 1,
  createClaim: 2,
  moveClaim: 3,
  mergeClaims: 2,
  removeClaim: 1,
  place: 5,
  moveEvidence: 3,
  turnEvidence: 2,
  removeEvidence: 2,
  createInterview: 1,
  removeInterview: 1,
  changePeople: 1,
  createPerson: 2,
  mergePeople: 2,
  removePerson: 1,
  setConsent: 2,
  ...liveWeights,
  pause: 3,
  undo: 8,
  redo: 6,
  restart: 1,
} as const
export type Action = keyof typeof weights

const letters = fc.constantFrom('a', 'b', ' ', '\n', 'wait', 'so ', '👍', '👎', 'é', 'a b\nc')

export const randomStep: fc.Arbitrary<RandomStep> = fc.record({
  action: fc.oneof(
    ...Object.entries(weights).map(([action, weight]) => ({
      arbitrary: fc.constant(action as Action),
      weight,
    })),
  ),
  picks: fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }),
  edits: fc.array(
    fc.record({ at: fc.nat(60), removes: fc.nat(9), inserts: letters, growsMarks: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  ),
})

type EngineCommand = Extract<CommandName, EngineMethodName>
type Call = { [Name in EngineCommand]: readonly [Name, Input<Name>] }[EngineCommand]

/** The command that a step comes to in the project as it is; null when there is nothing to do it to. */
export async function commandFor(
  engine: TestEngine,
  { action, picks, edits }: RandomStep,
  removed: readonly string[],
): Promise<Call | null> {
  const [one = 0, two = 0, three = 0, four = 0] = picks
  const pick = <Thing>(things: readonly Thing[], by: number): Thing | undefined => things[by % things.length]
  const interviews = await engine.call('interviews.list', {})
  const summary = pick(interviews, one)
  const personas = await engine.call('personas.list', {})
  const claims = personas.flatMap(persona => persona.claims)
  const evidence = claims.flatMap(claim => claim.evidence)
  const { quotes } = await engine.call('quotes.list', {})
  const tags = await engine.call('tags.list', {})
  const quote = pick(quotes, one)
  const claim = pick(claims, one)
  const persona = pick(personas, two)
  const kind = pick(kinds, three) as Kind
  const some = <Thing>(things: readonly Thing[]) => [pick(things, one), pick(things, two), pick(things, four)]
  const present = <Thing>(things: readonly (Thing | undefined)[]) =>
    things.filter(thing => thing !== undefined)
  if (isLive(action)) return liveCommandFor(engine, action, summary?.id, picks)
  const target = four % 2 === 0 && claim ? { claimId: claim.id } : persona && { personaId: persona.id, kind }

  switch (action) {
    case 'write':
    case 'writeWithoutMarks': {
      if (!summary) return null
      const { id, text, blocks, revision } = await engine.call('interviews.get', { id: summary.id })
      const shown = (await quotesOf(engine, id)).filter(({ needsReview }) => !needsReview)
      const start = { text, marks: shown.map(({ id: quoteId, start, end }) => ({ quoteId, start, end })) }
      const edited = edits.reduce(editedBy, start)
      const isShown = (_: unknown, index: number) => action === 'write' || (index + one) % 2 === 0
      return [
        'interviews.write',
        { id, revision, text: edited.text, blocks: [...blocks], marks: edited.marks.filter(isShown) },
      ]
    }
    case 'assignSpeaker': {
      if (!summary) return null
      const { id, text, blocks, revision, speakers } = await engine.call('interviews.get', { id: summary.id })
      const speakerId = pick([null, ...speakers.map(speaker => speaker.id)], two) ?? null
      const assigned = blocks.with(three % blocks.length, { speakerId, at: four * 1_000 })
      const marks = (await quotesOf(engine, id)).map(({ id: quoteId, start, end }) => ({
        quoteId,
        start,
        end,
      }))
      return ['interviews.write', { id, revision, text, blocks: assigned, marks }]
    }
    case 'capture': {
      if (!summary) return null
      const { id, text, revision } = await engine.call('interviews.get', { id: summary.id })
      const start = two % (text.length + 1)
      const tagIds = present([four % 2 === 0 ? pick(tags, four)?.id : undefined])
      const place = { interviewId: id, revision, start, end: start + 1 + (three % 12) }
      return ['quotes.capture', { ...place, kinds: tagIds.length > 0 && one % 3 === 0 ? [] : [kind], tagIds }]
    }
    case 'changeQuote':
      if (!quote) return null
      if (two % 3 === 0)
        return ['quotes.update', { id: quote.id, tagIds: present(some(tags).map(tag => tag?.id)) }]
      if (two % 3 === 1)
        return ['quotes.update', { id: quote.id, memo: `memo ${three}`, isStarred: four % 2 === 0 }]
      return ['quotes.update', { id: quote.id, kinds: [kind, ...quote.kinds.slice(1)] }]
    case 'anchor': {
      if (!quote) return null
      const { revision } = await engine.call('interviews.get', { id: quote.interviewId })
      return ['quotes.anchor', { id: quote.id, revision, start: two % 40, end: (two % 40) + (three % 9) }]
    }
    case 'removeQuotes': {
      const ids = present(some(quotes).slice(0, 1 + (three % 3))).map(one => one.id)
      return ids.length > 0 ? ['quotes.remove', { ids }] : null
    }
    case 'restoreQuote': {
      const id = pick(removed, one)
      return id ? ['quotes.restore', { id: id as NonNullable<typeof quote>['id'] }] : null
    }
    case 'createTag':
      return [
        'tags.create',
        { name: `tag ${one}`, parentId: two % 2 === 0 ? (pick(tags, three)?.id ?? null) : null },
      ]
    case 'removeTag': {
      const tag = pick(tags, one)
      return tag ? ['tags.remove', { id: tag.id }] : null
    }
    case 'createPersona':
      return ['personas.create', { name: `persona ${one}` }]
    case 'removePersona':
      return persona ? ['personas.remove', { id: persona.id }] : null
    case 'createClaim':
      return persona ? ['claims.create', { personaId: persona.id, kind, text: `claim ${one}` }] : null
    case 'moveClaim': {
      if (!claim || !persona) return null
      const lane = persona.claims.filter(other => other.kind === kind && other.id !== claim.id)
      const before = four % 3 === 0 ? null : (pick(lane, four)?.id ?? null)
      return ['claims.move', { id: claim.id, personaId: persona.id, kind, before }]
    }
    case 'mergeClaims': {
      const into = pick(claims, two)
      return claim && into && into !== claim ? ['claims.merge', { from: claim.id, into: into.id }] : null
    }
    case 'removeClaim':
      return claim ? ['claims.remove', { id: claim.id }] : null
    case 'place': {
      const quoteIds = present(some(quotes)).map(one => one.id)
      return target && quoteIds.length > 0 ? ['evidence.place', { quoteIds, target }] : null
    }
    case 'moveEvidence': {
      const ids = present(some(evidence)).map(piece => piece.id)
      return target && ids.length > 0 ? ['evidence.move', { ids, target }] : null
    }
    case 'turnEvidence': {
      const piece = pick(evidence, one)
      return piece ? ['evidence.turn', { id: piece.id, stance: two % 2 ? 'supports' : 'contradicts' }] : null
    }
    case 'removeEvidence': {
      const ids = present(some(evidence)).map(piece => piece.id)
      return ids.length > 0 ? ['evidence.remove', { ids }] : null
    }
    case 'createInterview':
      return ['interviews.create', { title: `interview ${one}`, date: '2027-03-01' }]
    case 'removeInterview':
      return summary ? ['interviews.remove', { id: summary.id }] : null
    case 'changePeople': {
      const people = await engine.call('participants.list', {})
      if (!summary) return null
      return [
        'interviews.update',
        { id: summary.id, participantIds: present(some(people)).map(one => one.id) },
      ]
    }
    case 'createPerson': {
      const partners = await engine.call('partners.list', {})
      if (two % 2 === 0)
        return ['partners.create', { name: `partner ${one}`, type: 'other', tier: `${three}` }]
      const partnerId = pick([null, ...partners.map(partner => partner.id)], three) ?? null
      return ['participants.create', { name: `person ${one}`, partnerId }]
    }
    case 'mergePeople':
    case 'removePerson': {
      const noun = four % 2 === 0 ? 'partners' : 'participants'
      const ids = (await engine.call(`${noun}.list`, {})).map(person => person.id)
      const [id, into] = [pick(ids, one), pick(ids, two)]
      if (!id || !into) return null
      if (action === 'removePerson') return [`${noun}.remove`, { id }] as Call
      return id === into ? null : ([`${noun}.merge`, { id, into }] as Call)
    }
    case 'setConsent': {
      const person = pick(await engine.call('participants.list', {}), one)
      const status = pick(consentStatuses, two)
      const interviewId = three % 2 === 0 ? (summary?.id ?? null) : null
      return person && status ? ['consents.set', { participantId: person.id, interviewId, status }] : null
    }
    case 'undo':
      return ['history.undo', {}]
    case 'redo':
      return ['history.redo', {}]
    default:
      return null
  }
}

function isLive(action: Action): action is LiveAction {
  return Object.hasOwn(liveWeights, action)
}

type Mark = Anchor & { readonly quoteId: never }
type Edited<M extends Anchor> = { readonly text: string; readonly marks: readonly M[] }

/** The text and its marks after one edit, as an editor keeps them: marks follow their letters. */
function editedBy<M extends Anchor = Mark>(
  { text, marks }: Edited<M>,
  edit: Edit,
): { text: string; marks: M[] } {
  const from = Math.min(edit.at, text.length)
  const to = Math.min(from + edit.removes, text.length)
  const shift = edit.inserts.length - (to - from)
  return {
    text: text.slice(0, from) + edit.inserts + text.slice(to),
    marks: marks.flatMap(mark => {
      const isEdge = edit.growsMarks && (mark.end === from || mark.start === to)
      if (mark.end <= from)
        return [isEdge && mark.end === from ? { ...mark, end: from + edit.inserts.length } : mark]
      if (mark.start >= to) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }]
      const start = Math.min(mark.start, from)
      const end = mark.end > to ? mark.end + shift : from
      return end > start ? [{ ...mark, start, end }] : []
    }),
  }
}
