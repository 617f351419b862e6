import { type EngineError, EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Block, Interview } from '../../../shared/model/interview.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { call } from '../../engine/client.ts'
import { failureText } from '../../engine/failure-text.ts'
import { setSaveState } from '../../shell/save-status.ts'
import { showFailure } from '../../ui/toasts.ts'
import { isSameBlock } from '../text/line-edges.ts'
import type { WrittenText } from './document.ts'
import { type BlockedText, mergedBlocks } from './merge-blocks.ts'
import { mergedText } from './merge-text.ts'

/** What an editor and the engine say to each other while an interview is being written. */
export type WriteSession = {
  /** Something was typed: it is stored within a quarter of a second. */
  touch(): void
  /** Stores what is typed now; resolves when it is on disk, or rejects when it could not be. */
  flush(): Promise<void>
  /**
   * Makes marked words a quote, once the text they stand in is stored. Gives whether that was done; shows why not.
   * Tags are asked for in turn: two captures that name a new tag must not both create it.
   */
  capture(id: QuoteId, kinds: readonly Kind[], tagIds: () => Promise<readonly TagId[]>): Promise<boolean>
  /** Runs once everything before it was stored; shows what went wrong. */
  after(work: () => Promise<unknown>): Promise<void>
  /** Runs before what is typed now is stored, as what it names must be there; gives what went wrong to the caller. */
  before<Value>(work: () => Promise<Value>): Promise<Value>
  /** Whether the marks that were stored last are where these quotes are. */
  isShowing(quotes: readonly Quote[]): boolean
  /** Whether the engine's text is the one in the editor. */
  isAt(revision: number): boolean
  /** Takes over a text that was written elsewhere; keeps what was typed here. */
  meet(theirs: Interview): void
  /** Quotes that are painted and not yet stored. */
  readonly pending: ReadonlySet<QuoteId>
}

const pause = 250
const retry = 3_000

/** The editor as its session sees it. */
type Editor = {
  /** What stands in it now. */
  read(): WrittenText
  /** Its blocks with only those speakers whom the engine knows. */
  storable(blocks: readonly Block[]): readonly Block[]
  /** Puts a text from elsewhere there at once, then turns it into `merged` with its blocks. */
  show(theirs: Interview, quotes: readonly Quote[], merged: BlockedText): void
}

export function createWriteSession(interview: Interview, editor: Editor): WriteSession {
  const id: InterviewId = interview.id
  const pending = new Set<QuoteId>()
  let revision = interview.revision
  let stored: BlockedText = interview
  let storedMarks: WrittenText['marks'] = new Map()
  /** Sent, and nothing came back: it may be stored or not. */
  let unanswered: BlockedText | null = null
  let isDirty = false
  let timer: number | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function queued<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = queue.then(work)
    queue = next.catch(() => undefined)
    return next
  }

  function schedule(delay: number) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void queued(store).catch(() => undefined), delay)
  }

  async function store(): Promise<void> {
    window.clearTimeout(timer)
    timer = undefined
    if (!isDirty) return
    setSaveState('saving')
    try {
      await write()
      if (!isDirty) setSaveState('saved')
    } catch (failure) {
      isDirty = true
      setSaveState('failed', failureText(failure))
      // An interview that was removed takes no text; if it comes back, the next key tries again.
      if (!isOfKind(failure, 'not-found')) schedule(retry)
      throw failure
    }
  }

  async function write(): Promise<void> {
    isDirty = false
    const written = editor.read()
    const { text } = written
    const blocks = editor.storable(written.blocks)
    const marks = [...written.marks].map(([quoteId, mark]) => ({ quoteId: quoteId as QuoteId, ...mark }))
    try {
      const saved = await call('interviews.write', { id, revision, text, blocks: [...blocks], marks })
      revision = saved.revision
      stored = { text, blocks }
      storedMarks = written.marks
    } catch (failure) {
      if (!isOfKind(failure, 'conflict')) {
        unanswered = { text, blocks }
        throw failure
      }
      const theirs = await call('interviews.get', { id })
      // Not a newer text, so meeting it would not end the conflict.
      if (theirs.revision <= revision) throw failure
      await meet(theirs)
      if (isDirty) await write()
    }
  }

  async function meet(theirs: Interview): Promise<void> {
    if (theirs.revision <= revision) return
    const page = await call('quotes.ofInterview', { interviewId: id })
    if (page.revision !== theirs.revision) return meet(await call('interviews.get', { id }))
    // From here on nothing is awaited: what is typed meanwhile would be lost.
    const base = theirs.text === unanswered?.text ? unanswered : stored
    const mine = editor.read()
    const text = mergedText(base.text, mine.text, theirs.text)
    const merged = { text, blocks: mergedBlocks(base, mine, theirs, text) }
    revision = theirs.revision
    stored = theirs
    editor.show(theirs, page.quotes, merged)
    isDirty = text !== theirs.text || pending.size > 0 || !areSameBlocks(merged.blocks, theirs.blocks)
    if (isDirty) schedule(pause)
  }

  return {
    pending,
    touch() {
      if (!isDirty) setSaveState('saving')
      isDirty = true
      // Not pushed back by further typing: what is typed is on disk within half a second, however fast it comes.
      if (timer === undefined) schedule(pause)
    },
    flush: () => queued(store),
    capture(quoteId, kinds, tags) {
      pending.add(quoteId)
      isDirty = true
      return queued(async () => {
        try {
          const tagIds = [...(await tags())]
          await store()
          const anchor = storedMarks.get(quoteId)
          // Taken back, or cut out elsewhere, before it was stored.
          if (!anchor) return false
          await call('quotes.capture', {
            id: quoteId,
            interviewId: id,
            revision,
            ...anchor,
            kinds: [...kinds],
            tagIds,
          })
          return true
        } catch (failure) {
          showFailure(failure)
          return false
        } finally {
          pending.delete(quoteId)
        }
      })
    },
    after: work =>
      queued(async () => {
        await store()
        await work()
      }).catch(failure => void showFailure(failure)),
    before: queued,
    isShowing: quotes =>
      quotes.length === storedMarks.size &&
      quotes.every(({ id, start, end }) => {
        const mark = storedMarks.get(id)
        return mark?.start === start && mark.end === end
      }),
    isAt: theirs => theirs === revision && !isDirty && pending.size === 0,
    meet(theirs) {
      // What cannot be met now is met by the next write, which conflicts with it.
      void queued(() => meet(theirs)).catch(() => undefined)
    },
  }
}

function areSameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every((block, at) => isSameBlock(block, others[at] ?? block))
}

function isOfKind(failure: unknown, kind: EngineError['kind']): boolean {
  return failure instanceof EngineFailure && failure.error.kind === kind
}
