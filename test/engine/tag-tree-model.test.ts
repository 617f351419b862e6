import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { EngineFailure } from '../../shared/errors.ts'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import { buildInterview, buildQuote } from './support/build.ts'
import { newFolder, startUnattendedEngine, type TestEngine } from './support/test-engine.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A tag as anybody would draw it: within its parent, with the quotes that carry it. */
type Node = { id: TagId; name: string; quotes: Set<QuoteId>; children: Node[] }

const step = fc.record({
  does: fc.constantFrom('create', 'tag', 'move', 'mergingMove', 'merge', 'split', 'remove', 'undo', 'redo'),
  picks: fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

it('G7 G8 G9 G10 H1 whatever is done to the tree, it stays a tree, loses nothing, and undo brings back what was', async () => {
  let run = 0
  const law = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async steps => {
    const engine = startUnattendedEngine({ folder: join(folder, String(++run)) })
    try {
      await engine.call('projects.create', { path: join(engine.folder, 'project'), name: 'Northern channel' })
      const interview = await buildInterview(engine)
      const words = ['We sell', 'Nobody reads', 'one page', 'plant manager', 'portal', 'my orders']
      const quotes = []
      for (const one of words) quotes.push((await buildQuote(engine, { interview, words: one })).id)
      const model = new Model(engine, quotes)
      await model.plant()
      for (const one of steps) await model.take(one)
    } finally {
      await engine.close()
      rmSync(engine.folder, { recursive: true, force: true })
    }
  })
  await fc.assert(law, { numRuns: Number(process.env.MODEL_RUNS ?? 30) })
}, 300_000)

class Model {
  readonly #engine: TestEngine
  readonly #quotes: readonly QuoteId[]
  #top: Node[] = []
  #undo: Node[][] = []
  #redo: Node[][] = []

  constructor(engine: TestEngine, quotes: readonly QuoteId[]) {
    this.#engine = engine
    this.#quotes = quotes
  }

  /** Two branches with the same names in them, so that namesakes meet. */
  async plant() {
    for (const picks of [0, 1]) await this.take({ does: 'create', picks: [0, 0, picks, 0, 0] })
    for (const parent of this.#top.slice()) {
      for (const name of [2, 3]) {
        const at = all(this.#top).indexOf(parent)
        await this.take({ does: 'create', picks: [0, at, name, 1, 0] })
      }
    }
    for (const at of [1, 2, 4, 5]) await this.take({ does: 'tag', picks: [at, at, 0, 0, 0] })
  }

  async take({ does, picks }: Step) {
    const before = structuredClone(this.#top)
    if (does === 'undo' || does === 'redo') {
      const [from, to] = does === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
      const state = from.pop()
      if (!state) return
      await this.#engine.call(`history.${does}`, {})
      to.push(before)
      this.#top = state
    } else if (await this.#does(does, picks)) {
      this.#undo.push(before)
      this.#redo = []
    }
    expect(await this.#seen()).toEqual(drawn(this.#top))
  }

  /** Whether it was done; what is refused by one is refused by the other. */
  async #does(
    does: Exclude<Step['does'], 'undo' | 'redo'>,
    [one = 0, two = 0, three = 0, four = 0]: number[],
  ) {
    const nodes = all(this.#top)
    const [tag, other, third] = [one, two, three].map(pick => nodes[pick % Math.max(1, nodes.length)])
    const name = `tag ${three % 4}`
    const { call } = this.#engine
    if (does === 'create') {
      const parent = four % 3 === 0 ? undefined : other
      const there = parent?.children ?? this.#top
      const made = await orRefused(call('tags.create', { name, parentId: parent?.id ?? null }))
      expect(made === null).toBe(there.some(node => node.name === name))
      if (made) there.push({ id: made.id, name, quotes: new Set(), children: [] })
      return made !== null
    }
    if (!tag || !other || !third) return false
    switch (does) {
      case 'tag': {
        const id = this.#quotes[two % this.#quotes.length]!
        if (tag.quotes.has(id)) return false
        const { tagIds } = await call('quotes.get', { id })
        await call('quotes.update', { id, tagIds: [...tagIds, tag.id] })
        tag.quotes.add(id)
        return true
      }
      case 'move':
      case 'mergingMove': {
        const parent = four % 3 === 0 ? undefined : other
        const there = parent?.children ?? this.#top
        const next = four % 2 === 0 ? there.find(node => node !== tag) : undefined
        const namesake = there.find(node => node !== tag && node.name === tag.name)
        const isBelow = parent !== undefined && all([tag]).includes(parent)
        const isLast = there.at(-1) === tag && !next
        const isRefused = isBelow || (namesake && does === 'move')
        const moved = await orRefused(
          call('tags.move', {
            id: tag.id,
            parentId: parent?.id ?? null,
            beforeId: next?.id ?? null,
            onNamesake: does === 'move' ? 'refuse' : 'merge',
          }),
        )
        expect(moved === null).toBe(Boolean(isRefused))
        if (!moved || isLast || (next && there[there.indexOf(tag) + 1] === next && there.includes(tag)))
          return false
        this.#takeOut(tag)
        if (namesake) absorb(tag, namesake)
        else there.splice(next ? there.indexOf(next) : there.length, 0, tag)
        return true
      }
      case 'merge': {
        const going = [...new Set([tag, third])]
        const isRefused = going.some(node => all([node]).includes(other))
        const ids = going.map(node => node.id)
        const merged = await orRefused(call('tags.merge', { ids, intoId: other.id }))
        expect(merged === null).toBe(isRefused)
        if (!merged) return false
        const depth = (node: Node) => nodes.filter(above => all([above]).includes(node)).length
        for (const node of going.toSorted((a, b) => depth(b) - depth(a))) {
          if (!all(this.#top).includes(node)) continue
          this.#takeOut(node)
          absorb(node, other)
        }
        return true
      }
      case 'split': {
        const there = this.#neighbours(tag)
        const quoteIds = [...tag.quotes].slice(0, 1 + (two % 3))
        if (quoteIds.length === 0) return false
        const made = await orRefused(call('tags.split', { id: tag.id, name, quoteIds }))
        expect(made === null).toBe(there.some(node => node.name === name))
        if (!made) return false
        for (const id of quoteIds) tag.quotes.delete(id)
        there.splice(there.indexOf(tag) + 1, 0, {
          id: made.id,
          name,
          quotes: new Set(quoteIds),
          children: [],
        })
        return true
      }
      case 'remove': {
        const children = two % 2 === 0 ? 'remove' : 'move-up'
        const there = this.#neighbours(tag)
        const meets = tag.children.some(child => there.some(node => node !== tag && node.name === child.name))
        const done = await orRefused(call('tags.remove', { id: tag.id, children }).then(() => true))
        expect(done === null).toBe(children === 'move-up' && meets)
        if (!done) return false
        there.splice(there.indexOf(tag), 1, ...(children === 'move-up' ? tag.children : []))
        return true
      }
    }
  }

  #neighbours(node: Node): Node[] {
    return [this.#top, ...all(this.#top).map(one => one.children)].find(there => there.includes(node))!
  }

  #takeOut(node: Node) {
    const there = this.#neighbours(node)
    there.splice(there.indexOf(node), 1)
  }

  /** The tree as the engine lists it, with the quotes that carry each tag. */
  async #seen() {
    const tags = await this.#engine.call('tags.list', {})
    const { quotes } = await this.#engine.call('quotes.list', {})
    return tags.map(({ id, name, parentId, quotes: count }) => {
      const carrying = quotes.filter(quote => quote.tagIds.includes(id)).map(quote => quote.id)
      expect(count).toBe(carrying.length)
      return { id, name, parentId, quotes: carrying.sort() }
    })
  }
}

function absorb(gone: Node, kept: Node) {
  for (const id of gone.quotes) kept.quotes.add(id)
  for (const child of gone.children) {
    const namesake = kept.children.find(node => node.name === child.name)
    if (namesake) absorb(child, namesake)
    else kept.children.push(child)
  }
}

/** Depth first. */
function all(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => [node, ...all(node.children)])
}

function drawn(nodes: readonly Node[], parentId: TagId | null = null): unknown[] {
  return nodes.flatMap(({ id, name, quotes, children }) => [
    { id, name, parentId, quotes: [...quotes].sort() },
    ...drawn(children, id),
  ])
}

async function orRefused<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call
  } catch (reason) {
    if (!(reason instanceof EngineFailure)) throw reason
    expect(['conflict', 'invalid-input']).toContain(reason.error.kind)
    return null
  }
}
