import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appended,
  applySplice,
  inverseOf,
  inverseOfAll,
  type Splice,
  spanAfter,
  spliceBetween,
} from '../../shared/model/splice.ts'

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) }

/** Few letters, so that edits are ambiguous; pairs that share a half, so that they are easily cut. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\n', ' ', 'é', '👍', '👎', '🚀', '😀', 'e\u0301'), { maxLength: 14 })
  .map(letters => letters.join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary' }))

function applied(before: string, splices: readonly Splice[]): string | null {
  return splices.reduce<string | null>(
    (now, splice) => (now === null ? null : applySplice(now, splice)),
    before,
  )
}

function holdsHalfAPair(part: string): boolean {
  return !part.isWellFormed()
}

describe('spliceBetween', () => {
  it('T1 turns the one text into the other, and is null for equal ones', () => {
    const law = fc.property(anyText, anyText, (before, after) => {
      const splice = spliceBetween(before, after)
      expect(splice === null).toBe(before === after)
      if (splice) expect(applySplice(before, splice)).toBe(after)
    })
    fc.assert(law, runs)
  })

  it('T1 is the smallest replacement, but for the halves of surrogate pairs', () => {
    const law = fc.property(text, text, (before, after) => {
      fc.pre(before !== after)
      const { at, removed, inserted } = spliceBetween(before, after)!
      const first = [removed, inserted].map(part => [...part][0])
      const last = [removed, inserted].map(part => [...part].at(-1))
      expect(removed + inserted).not.toBe('')
      expect(first[0]).not.toBe(first[1])
      if (removed !== '' && inserted !== '') expect(last[0]).not.toBe(last[1])
      expect(before.slice(0, at)).toBe(after.slice(0, at))
    })
    fc.assert(law, runs)
  })

  it('T2 never holds half a surrogate pair', () => {
    const law = fc.property(text, text, (before, after) => {
      const splice = spliceBetween(before, after)
      const parts = splice ? [splice.removed, splice.inserted, before.slice(0, splice.at)] : []
      expect(parts.filter(holdsHalfAPair)).toEqual([])
    })
    fc.assert(law, runs)
  })

  it.each([
    ['👍', '👎', { at: 0, removed: '👍', inserted: '👎' }],
    ['a👍b', 'a👎b', { at: 1, removed: '👍', inserted: '👎' }],
    ['aa', 'aaa', { at: 2, removed: '', inserted: 'a' }],
    ['aaa', 'aa', { at: 2, removed: 'a', inserted: '' }],
    ['', 'x', { at: 0, removed: '', inserted: 'x' }],
  ])('T1 between %j and %j', (before, after, splice) => {
    expect(spliceBetween(before, after)).toEqual(splice)
  })
})

it('T3 the inverse of a splice takes it back, as do those of many in turn', () => {
  const law = fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), versions => {
    const splices = versions.flatMap((after, index) => spliceBetween(versions[index - 1] ?? '', after) ?? [])
    for (const splice of splices) expect(inverseOf(inverseOf(splice))).toEqual(splice)
    expect(applied('', splices)).toBe(versions.at(-1))
    expect(applied(versions.at(-1)!, inverseOfAll(splices))).toBe('')
  })
  fc.assert(law, runs)
})

it('T3 applies only where the words it removes stand', () => {
  expect(applySplice('abc', { at: 1, removed: 'x', inserted: '' })).toBe(null)
  expect(applySplice('abc', { at: 9, removed: '', inserted: 'x' })).toBe(null)
})

it('T6 joined splices do what they did one by one, and are taken back as one', () => {
  const law = fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), versions => {
    const splices = versions.flatMap((after, index) => spliceBetween(versions[index - 1] ?? '', after) ?? [])
    const joined = splices.reduce<readonly Splice[]>(appended, [])
    expect(joined.length).toBeLessThanOrEqual(splices.length)
    expect(applied('', joined)).toBe(versions.at(-1))
    expect(applied(versions.at(-1)!, inverseOfAll(joined))).toBe('')
  })
  fc.assert(law, runs)
})

it('T6 a word that is typed, or deleted backwards, is one splice', () => {
  const typed = [...'words'].map((letter, index) => ({ at: 3 + index, removed: '', inserted: letter }))
  expect(typed.reduce<readonly Splice[]>(appended, [])).toEqual([{ at: 3, removed: '', inserted: 'words' }])
  const deleted = [...'words'].toReversed().map((letter, index) => ({
    at: 7 - index,
    removed: letter,
    inserted: '',
  }))
  expect(deleted.reduce<readonly Splice[]>(appended, [])).toEqual([{ at: 3, removed: 'words', inserted: '' }])
})

describe('spanAfter', () => {
  const edit = fc
    .tuple(text, fc.nat(14), fc.nat(14), fc.nat(14), fc.nat(14), text)
    .map(([before, ...rest]) => {
      const [one, other, from, to] = (rest.slice(0, 4) as number[]).map(place =>
        Math.min(place, before.length),
      )
      const at = Math.min(from!, to!)
      const removed = before.slice(at, Math.max(from!, to!))
      const span = { start: Math.min(one!, other!), end: Math.max(one!, other!) }
      return { before, span, splice: { at, removed, inserted: rest[4] as string } }
    })

  it('Q3 an intact span has the same words after the splice; no span leaves the text', () => {
    const law = fc.property(edit, ({ before, span, splice }) => {
      const after = applySplice(before, splice)!
      const moved = spanAfter(span, splice)
      expect(moved.start).toBeGreaterThanOrEqual(0)
      expect(moved.start).toBeLessThanOrEqual(moved.end)
      expect(moved.end).toBeLessThanOrEqual(after.length)
      if (moved.isIntact) {
        expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end))
      }
    })
    fc.assert(law, runs)
  })

  it('Q3 a span that the splice does not reach into is intact, and comes back with its inverse', () => {
    const law = fc.property(edit, ({ span, splice }) => {
      const removedEnd = splice.at + splice.removed.length
      const isApart = span.end <= splice.at || span.start >= removedEnd
      fc.pre(isApart && span.start < span.end)
      const moved = spanAfter(span, splice)
      expect(moved.isIntact).toBe(true)
      expect(spanAfter(moved, inverseOf(splice))).toEqual({ ...span, isIntact: true })
    })
    fc.assert(law, runs)
  })

  it.each([
    ['typed before its start', { start: 4, end: 8 }, { at: 4, removed: '', inserted: 'xx' }, 6, 10, true],
    ['typed behind its end', { start: 4, end: 8 }, { at: 8, removed: '', inserted: 'xx' }, 4, 8, true],
    ['typed within', { start: 4, end: 8 }, { at: 6, removed: '', inserted: 'xx' }, 4, 10, false],
    ['cut within', { start: 4, end: 8 }, { at: 5, removed: 'ab', inserted: '' }, 4, 6, false],
    ['replaced whole', { start: 4, end: 8 }, { at: 4, removed: 'abcd', inserted: 'x' }, 4, 4, false],
    [
      'cut with what is around it',
      { start: 4, end: 8 },
      { at: 2, removed: 'abcdefgh', inserted: 'x' },
      2,
      2,
      false,
    ],
    ['its head cut', { start: 4, end: 8 }, { at: 2, removed: 'abcd', inserted: 'x' }, 3, 5, false],
    ['its tail cut', { start: 4, end: 8 }, { at: 6, removed: 'abcd', inserted: 'xyz' }, 4, 6, false],
  ])('Q6 %s', (_what, span, splice, start, end, isIntact) => {
    expect(spanAfter(span, splice)).toEqual({ start, end, isIntact })
  })
})
