import { setImmediate as otherCalls } from 'node:timers/promises'
import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import {
  interviewIdsOf,
  interviewIdsWith,
  interviewsAmong,
  interviewsToIndex,
  quotesToIndex,
} from '../store/indexed-quotes.ts'
import type { Reader } from '../store/reader.ts'
import { today } from '../store/today.ts'
import type { Announced } from '../store/writer.ts'
import { flag, type Indexed, type IndexedInterview, type IndexedQuote } from './indexed.ts'
import { createKnown } from './known.ts'

/** How long one turn may keep other calls waiting, in ms, and how many interviews are read at once. */
const turn = 15
const batch = 20

/**
 * Keeps in memory what filters ask of quotes. Whatever is written only notes which interviews are to be read again;
 * that is done before the next question, in turns between which other calls are answered.
 */
export function createFollowed(read: Reader, isOpen: () => boolean) {
  const known = createKnown(read)
  const quotesById = new Map<string, IndexedInterview>()
  const byId = new Map<InterviewId, IndexedInterview>()
  const staleInterviews = new Set<InterviewId>()
  const staleQuotes = new Set<string>()
  const stalePeople = new Set<string>()
  let day = ''
  let isEverythingStale = true
  let isOrderStale = true
  let areListsStale = true
  let version = 0
  let shown = 0
  let lists: ReturnType<typeof known.read> = { partners: [], people: [], tags: [] }
  let indexed: Indexed = { interviews: [], people: [], partners: [], tags: [] }
  let following: Promise<void> | null = null

  /** Notes what a step wrote. */
  function meet(announced: Announced) {
    for (const [noun, ids] of announced) {
      switch (noun) {
        case 'interview':
          for (const id of ids) staleInterviews.add(id as InterviewId)
          isOrderStale = true
          break
        case 'quote':
          for (const id of ids) staleQuotes.add(id)
          break
        case 'consent':
        case 'participant':
          for (const id of ids) stalePeople.add(id)
          areListsStale = true
          break
        case 'partner':
        case 'segment':
        case 'attribute':
        case 'tag':
          areListsStale = true
          break
      }
    }
  }

  function gatherStale() {
    const now = today(read)
    if (isEverythingStale || now !== day) {
      isEverythingStale = false
      isOrderStale = true
      day = now
      for (const { id } of interviewsToIndex(read)) staleInterviews.add(id)
      for (const id of byId.keys()) staleInterviews.add(id)
    }
    if (staleQuotes.size > 0) {
      for (const id of interviewIdsOf(read, [...staleQuotes])) staleInterviews.add(id)
      for (const id of staleQuotes) {
        const interview = quotesById.get(id)
        if (interview) staleInterviews.add(interview.id)
      }
      staleQuotes.clear()
    }
    if (stalePeople.size > 0) {
      for (const id of interviewIdsWith(read, [...stalePeople])) staleInterviews.add(id)
      stalePeople.clear()
    }
  }

  function readSome(ids: readonly InterviewId[]) {
    const rows = Map.groupBy(quotesToIndex(read, ids), row => row.interviewId)
    const there = new Map(interviewsAmong(read, ids).map(row => [row.id, row]))
    for (const id of ids) {
      for (const quote of byId.get(id)?.quotes ?? []) quotesById.delete(quote.id)
      byId.delete(id)
      staleInterviews.delete(id)
      const row = there.get(id)
      if (!row) continue
      const quotes: IndexedQuote[] = []
      const interview: IndexedInterview = { ...row, quotes }
      for (const quote of rows.get(id) ?? []) {
        const { number, kinds, consent, participantId, partnerId, tagIds } = quote
        quotes.push({
          ...{ id: quote.id, number, interview, kinds, consent },
          flags:
            quote.isStarred * flag.isStarred +
            quote.isPlaced * flag.isPlaced +
            quote.needsReview * flag.needsReview +
            quote.hasMemo * flag.hasMemo,
          person: participantId && known.person(participantId),
          partner: partnerId && known.partner(partnerId),
          tags: tagIds.map(known.tag),
        })
        quotesById.set(quote.id, interview)
      }
      byId.set(id, interview)
    }
    version++
  }

  async function followAll() {
    for (;;) {
      gatherStale()
      if (staleInterviews.size === 0) break
      const end = performance.now() + turn
      while (staleInterviews.size > 0 && performance.now() < end) {
        readSome([...staleInterviews].slice(0, batch))
      }
      if (staleInterviews.size === 0) continue
      await otherCalls()
      // Another project may have taken its place meanwhile.
      if (!isOpen()) throw new EngineFailure({ kind: 'cancelled' })
    }
    if (version === shown && !areListsStale) return
    if (areListsStale) lists = known.read()
    const ids = isOrderStale ? interviewsToIndex(read) : indexed.interviews
    indexed = { interviews: ids.flatMap(({ id }) => byId.get(id) ?? []), ...lists }
    shown = ++version
    isOrderStale = false
    areListsStale = false
  }

  return {
    meet,
    /** Everything as it is written now. `version` rises whenever something of it has changed. */
    async now(): Promise<{ readonly indexed: Indexed; readonly version: number }> {
      following ??= followAll().finally(() => {
        following = null
      })
      await following
      return { indexed, version }
    },
  }
}
