import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import { quotesOf } from './build.ts'
import {
  captured,
  edited,
  inOrder,
  isEvidence,
  listed,
  type Model,
  type ModelQuote,
  merged,
  type Place,
  placeOf,
  placeOfAll,
  removed,
  split,
  standing,
  textOf,
  trimmed,
  withoutTags,
  withQuotes,
} from './quote-model.ts'
import type { TestEngine } from './test-engine.ts'

/** The model of a project, with what undo and redo come to. */
export type History = { now: Model; past: Model[]; future: Model[] }
export type Real = { readonly engine: TestEngine; readonly interviewId: InterviewId }
type Command = fc.AsyncCommand<History, Real>

/** Numbers that a command turns into choices among what is there when its turn comes. */
type Picks = readonly number[]
type Act = (model: Model, real: Real, picks: Picks) => Promise<Model | null>

const memos = ['', 'Hm.', 'Said twice.']
const inserted = ['', 'so ', ' ', 'we', '\n', 'x']

/** Those that need what others made come more often. */
export const quoteCommands: readonly fc.Arbitrary<Command>[] = [
  command('capture', 2, async (model, { engine, interviewId }, picks) => {
    const place = trimmed(textOf(model), someWords(model, picks))
    if (!place) return null
    const said = someSaid(model, picks)
    const { revision } = await engine.call('interviews.get', { id: interviewId })
    const input = { interviewId, revision, ...place, kinds: [...said.kinds], tagIds: [...said.tags] }
    const { id } = await engine.call('quotes.capture', input)
    return captured(model, id, place, said)
  }),
  command('capture all', 1, async (model, { engine, interviewId }, picks) => {
    const chosen = [picks, picks.slice(1), picks.slice(2)].map(some => someWords(model, some))
    const places = chosen.flatMap(place => trimmed(textOf(model), place) ?? [])
    if (places.length === 0) return null
    const said = someSaid(model, picks)
    const { revision } = await engine.call('interviews.get', { id: interviewId })
    const passages = places.map(place => ({ interviewId, revision, ...place }))
    const before = new Set((await quotesOf(engine, interviewId)).map(quote => quote.id))
    await engine.call('quotes.captureAll', { passages, kinds: [...said.kinds], tagIds: [...said.tags] })
    const fresh = (await quotesOf(engine, interviewId)).filter(quote => !before.has(quote.id))
    return places.reduce((after, place) => {
      const isHere = (one: Place) => one.start === place.start && one.end === place.end
      const there = standing(after).filter(([, quote]) => isHere(placeOf(after, quote)))
      const [id, quote] = there.toSorted(([one], [other]) => (one < other ? -1 : 1))[0] ?? []
      if (!id || !quote) return captured(after, fresh.find(isHere)?.id ?? ('none' as QuoteId), place, said)
      const tags = [...new Set([...quote.tags, ...said.tags])]
      return withQuotes(after, [[id, { ...quote, kinds: inOrder([...quote.kinds, ...said.kinds]), tags }]])
    }, model)
  }),
  command('retag', 3, async (model, { engine }, picks) => {
    const ids = some(listed(model), picks).map(([id]) => id)
    if (ids.length === 0) return null
    const [one = 0, two = 0, three = 0] = picks
    const addKinds = kinds.filter((_, index) => (one >> (2 * index)) % 4 === 1)
    const removeKinds = kinds.filter(
      (kind, index) => (two >> (2 * index)) % 4 > 0 && !addKinds.includes(kind),
    )
    const addTagIds = model.tags.flatMap(({ id }, index) => ((three >> index) % 4 === 1 ? id : []))
    const removeTagIds = model.tags.flatMap(({ id }, index) => ((three >> index) % 4 === 2 ? id : []))
    const isStarred = [true, false, undefined][one % 3]
    const change = { addKinds, removeKinds, addTagIds, removeTagIds }
    await engine.call('quotes.change', { ids, ...change, ...(isStarred === undefined ? {} : { isStarred }) })
    return withQuotes(
      model,
      ids.map(id => {
        const quote = model.quotes.get(id)!
        const changed = inOrder([...quote.kinds, ...addKinds]).filter(kind => !removeKinds.includes(kind))
        const tags = [...new Set([...quote.tags, ...addTagIds])].filter(tag => !removeTagIds.includes(tag))
        const keeps = changed.length === 0 && isEvidence(model, id)
        const after = { kinds: keeps ? quote.kinds : changed, tags, isStarred: isStarred ?? quote.isStarred }
        return [id, { ...quote, ...after }] as const
      }),
    )
  }),
  command('annotate', 1, async (model, { engine }, picks) => {
    const [[id, quote] = []] = some(listed(model), picks)
    if (!id || !quote) return null
    const memo = memos[(picks[3] ?? 0) % memos.length] ?? ''
    await engine.call('quotes.update', { id, memo })
    return withQuotes(model, [[id, { ...quote, memo }]])
  }),
  command('split', 2, async (model, { engine, interviewId }, picks) => {
    const [[id, quote] = []] = some(standing(model), picks)
    if (!id || !quote) return null
    const { start, end } = placeOf(model, quote)
    const at = start + ((picks[1] ?? 0) % (end - start + 1))
    const text = textOf(model)
    const [one, other] = [trimmed(text, { start, end: at }), trimmed(text, { start: at, end })]
    const { revision } = await engine.call('interviews.get', { id: interviewId })
    if (!one || !other) {
      expect((await engine.refusal('quotes.split', { id, revision, at })).kind).toBe('invalid-input')
      return model
    }
    const [, second] = await engine.call('quotes.split', { id, revision, at })
    return split(model, id, second.id, [one, other])
  }),
  command('merge', 4, async (model, { engine }, picks) => {
    // Mostly neighbours, or hardly any would touch.
    const all = (picks[3] ?? 0) % 5 === 0 ? listed(model) : standing(model)
    const from = (picks[0] ?? 0) % (all.length + 1)
    const near = all.slice(from, from + 2 + ((picks[1] ?? 0) % 2))
    const chosen = new Set(((picks[3] ?? 0) % 5 === 1 ? some(all, picks) : near).map(([id]) => id))
    if (chosen.size < 2) return null
    const ids = [...chosen].toSorted()
    const stand = standing(model).flatMap(([id]) => (chosen.has(id) ? id : []))
    const place = stand.length === ids.length ? placeOfAll(model, stand) : null
    if (!place) {
      expect((await engine.refusal('quotes.merge', { ids })).kind).toBe('conflict')
      return model
    }
    await engine.call('quotes.merge', { ids })
    return merged(model, stand, place)
  }),
  command('delete', 1, async (model, { engine }, picks) => {
    const ids = some(listed(model), picks.slice(0, 2)).map(([id]) => id)
    if (ids.length === 0) return null
    await engine.call('quotes.remove', { ids })
    return removed(model, ids)
  }),
  command('place', 3, async (model, { engine }, picks) => {
    const quoteIds = some(listed(model), picks).map(([id]) => id)
    const claim = model.claims[(picks[4] ?? 0) % model.claims.length]!
    const stance = (picks[5] ?? 0) % 3 === 0 ? 'contradicts' : 'supports'
    if (quoteIds.length === 0) return null
    await engine.call('evidence.place', { quoteIds, target: { claimId: claim.id }, stance })
    const fresh = quoteIds.filter(id => !claim.pieces.some(piece => piece.quoteId === id))
    const pieces = [...claim.pieces, ...fresh.map(quoteId => ({ quoteId, stance }) as const)]
    const claims = model.claims.map(one => (one === claim ? { ...claim, pieces } : one))
    const given = fresh.flatMap(id => {
      const quote = model.quotes.get(id)!
      return quote.kinds.length === 0 ? [[id, { ...quote, kinds: [claim.kind] }] as const] : []
    })
    return withQuotes({ ...model, claims }, given)
  }),
  command('edit', 2, async (model, { engine, interviewId }, picks) => {
    const text = textOf(model)
    const at = (picks[0] ?? 0) % (text.length + 1)
    const removes = Math.min((picks[1] ?? 0) % 7, text.length - at)
    const inserts = inserted[(picks[2] ?? 0) % inserted.length] ?? ''
    if (text.slice(at, at + removes) === inserts) return null
    const { model: after, marks } = edited(model, at, removes, inserts)
    // Typing after a long pause is a step of its own.
    engine.clock.advance(60_000)
    const { revision } = await engine.call('interviews.get', { id: interviewId })
    const written = { id: interviewId, revision, text: textOf(after), blocks: [], marks: [...marks] }
    await engine.call('interviews.write', written)
    return after
  }),
  command('move a tag', 1, async (model, { engine }, picks) => {
    const [tag, parent] = [pickOf(model.tags, picks[0]), pickOf([null, ...model.tags], picks[1])]
    const parentId = parent?.id ?? null
    if (!tag || tag.parent === parentId || (parent && isBelow(model, parent.id, tag.id))) return null
    await engine.call('tags.move', { id: tag.id, parentId })
    return { ...model, tags: model.tags.map(one => (one === tag ? { ...tag, parent: parentId } : one)) }
  }),
  command('merge tags', 1, async (model, { engine }, picks) => {
    const [gone, into] = [pickOf(model.tags, picks[0]), pickOf(model.tags, picks[1])]
    if (!gone || !into || isBelow(model, into.id, gone.id)) return null
    await engine.call('tags.merge', { ids: [gone.id], intoId: into.id })
    const tags = model.tags.map(tag => (tag.parent === gone.id ? { ...tag, parent: into.id } : tag))
    return withoutTags({ ...model, tags }, [gone.id], into.id)
  }),
  reverse('undo'),
  reverse('redo'),
].flat()

/** What the project shows is what the model says. */
export async function compare(model: Model, { engine, interviewId }: Real) {
  const quotes = await quotesOf(engine, interviewId)
  const byId = <One extends { readonly id: string }>(ones: readonly One[]) =>
    ones.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const shown = quotes.map(({ interviewId: _, tagIds, placements, start, end, needsReview, ...quote }) => ({
    ...quote,
    tags: tagIds.toSorted(),
    claims: placements.map(placement => placement.claimId).toSorted(),
    place: needsReview ? null : { start, end },
  }))
  const said = listed(model).map(
    ([id, { first: _, last: __, isWithdrawn, needsReview, tags, ...quote }]) => ({
      ...quote,
      id,
      tags: tags.toSorted(),
      claims: model.claims
        .flatMap(claim => (claim.pieces.some(piece => piece.quoteId === id) ? claim.id : []))
        .toSorted(),
      place: needsReview ? null : placeOf(model, model.quotes.get(id)!),
    }),
  )
  expect(byId(shown)).toEqual(byId(said))
  const claims = (await engine.call('personas.list', {})).flatMap(persona => persona.claims)
  const pieces = claims.map(claim => [
    claim.id,
    claim.evidence.map(({ quote, stance, isWithdrawn }) => ({ quoteId: quote.id, stance, isWithdrawn })),
  ])
  const expected = model.claims.map(claim => [
    claim.id,
    claim.pieces.map(piece => ({ ...piece, isWithdrawn: model.quotes.get(piece.quoteId)!.isWithdrawn })),
  ])
  expect(new Map(pieces as never)).toEqual(new Map(expected as never))
  const tags = (await engine.call('tags.list', {})).map(({ id, parentId }) => ({ id, parent: parentId }))
  expect(byId(tags)).toEqual(byId(model.tags))
}

function command(name: string, weight: number, act: Act): readonly fc.Arbitrary<Command>[] {
  const arbitrary = fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }).map<Command>(picks => ({
    check: () => true,
    async run(history, real) {
      const after = await act(history.now, real, picks)
      if (!after) return
      // What changes nothing is no step.
      if (!isDeepStrictEqual(after, history.now)) {
        history.past.push(history.now)
        history.future.length = 0
        history.now = after
      }
      await compare(history.now, real)
    },
    toString: () => `${name}(${picks.join(', ')})`,
  }))
  return Array.from({ length: weight }, () => arbitrary)
}

function reverse(direction: 'undo' | 'redo'): readonly fc.Arbitrary<Command>[] {
  const arbitrary = fc.constant<Command>({
    check: ({ past, future }) => (direction === 'undo' ? past : future).length > 0,
    async run(history, real) {
      const [from, to] =
        direction === 'undo' ? [history.past, history.future] : [history.future, history.past]
      to.push(history.now)
      history.now = from.pop()!
      await real.engine.call(`history.${direction}`, {})
      await compare(history.now, real)
    },
    toString: () => direction,
  })
  return [arbitrary, arbitrary]
}

/** Up to three of what is there. */
function some<One>(ones: readonly One[], picks: Picks): readonly One[] {
  const chosen = picks.slice(0, 3).map(pick => ones[pick % ones.length])
  return [...new Set(chosen.filter(one => one !== undefined))]
}

function pickOf<One>(ones: readonly One[], pick = 0): One | undefined {
  return ones[pick % ones.length]
}

function someWords(model: Model, [one = 0, two = 0]: Picks): Place {
  const start = one % (model.letters.length + 1)
  return { start, end: Math.min(model.letters.length, start + 1 + (two % 14)) }
}

function someSaid(model: Model, picks: Picks): Pick<ModelQuote, 'kinds' | 'tags'> {
  const [kind, tag] = [kinds[(picks[3] ?? 0) % kinds.length] as Kind, pickOf(model.tags, picks[4])]
  const tags: readonly TagId[] = tag && (picks[5] ?? 0) % 2 === 0 ? [tag.id] : []
  return { kinds: tags.length > 0 && (picks[3] ?? 0) % 4 === 0 ? [] : [kind], tags }
}

function isBelow({ tags }: Model, id: TagId, above: TagId): boolean {
  if (id === above) return true
  const parent = tags.find(tag => tag.id === id)?.parent
  return parent ? isBelow({ tags } as Model, parent, above) : false
}
