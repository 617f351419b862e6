import { setImmediate as otherCalls } from 'node:timers/promises'
import type { InterviewId, PartnerId, TagId } from '../../../shared/model/ids.ts'
import {
  interviewIdsOf,
  interviewIdsWith,
  interviewsAmong,
  interviewsToIndex,
  partnersToIndex,
  peopleToIndex,
  quotesToIndex,
  tagsToIndex,
} from '../store/indexed-quotes.ts'
import type { Reader } from '../store/reader.ts'
import { today } from '../store/today.ts'
import type { Announced } from '../store/writer.ts'
import {
  flag,
  type Indexed,
  type IndexedInterview,
  type IndexedPartner,
  type IndexedQuote,
  type IndexedTag,
} from './indexed.ts'

/** How long one turn may keep other calls waiting, in ms, and how many interviews are read at once. */
const turn = 15
const batch = 20

/**
 * Keeps in memory what filters ask of quotes. Whatever is written only notes which interviews are to be read again;
 * that is done before the next question, in turns between which other calls are answered.
 */
export function createFollowed(read: Reader) {
  const quotesById = new Map<string, IndexedInterview>()
  const byId = new Map<InterviewId, IndexedInterview>()
  const staleInterviews = new Set<InterviewId>()
  const staleQuotes = new Set<string>()
  const stalePeople = new Set<string>()
  let day = ''
  let order: readonly IndexedInterview[] = []
  let isEverythingStale = true
  let areListsStale = true
  let version = 0
  let indexed: Indexed = { interviews: [], people: new Map(), partners: new Map(), tags: new Map() }
  let following: Promise<void> | null = null

  /** Notes what a step wrote. */
  function meet(announced: Announced) {
    for (const [noun, ids] of announced) {
      switch (noun) {
        case 'interview':
          for (const id of ids) staleInterviews.add(id as InterviewId)
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
    const known = new Map(interviewsAmong(read, ids).map(row => [row.id, row]))
    for (const id of ids) {
      for (const quote of byId.get(id)?.quotes ?? []) quotesById.delete(quote.id)
      byId.delete(id)
      staleInterviews.delete(id)
      const row = known.get(id)
      if (!row) continue
      const quotes: IndexedQuote[] = []
      const interview: IndexedInterview = { ...row, quotes }
      for (const { interviewId: _, isStarred, isPlaced, needsReview, hasMemo, ...quote } of rows.get(id) ??
        []) {
        const flags =
          isStarred * flag.isStarred +
          isPlaced * flag.isPlaced +
          needsReview * flag.needsReview +
          hasMemo * flag.hasMemo
        quotes.push({ ...quote, interview, flags })
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
      areListsStale = true
      if (staleInterviews.size > 0) await otherCalls()
    }
    if (!areListsStale) return
    areListsStale = false
    version++
    order = interviewsToIndex(read).flatMap(({ id }) => byId.get(id) ?? [])
    indexed = { interviews: order, ...listsFrom(read) }
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

function listsFrom(read: Reader): Pick<Indexed, 'people' | 'partners' | 'tags'> {
  return {
    people: new Map(peopleToIndex(read).map(person => [person.id, person])),
    partners: new Map<PartnerId, IndexedPartner>(
      partnersToIndex(read).map(({ name: _, attributes, ...partner }, place) => [
        partner.id,
        { ...partner, place, attributes: new Map(attributes.map(one => [one.attributeId, one.value])) },
      ]),
    ),
    tags: tagsFrom(tagsToIndex(read)),
  }
}

function tagsFrom(
  rows: readonly { readonly id: TagId; readonly parentId: TagId | null }[],
): ReadonlyMap<TagId, IndexedTag> {
  const byParent = Map.groupBy(rows, row => row.parentId)
  const tags = new Map<TagId, IndexedTag>()
  const add = (parentId: TagId | null, above: readonly IndexedTag[]) => {
    for (const { id } of byParent.get(parentId) ?? []) {
      const path: IndexedTag[] = []
      const tag: IndexedTag = { id, path, place: tags.size }
      path.push(tag, ...above)
      tags.set(id, tag)
      add(id, path)
    }
  }
  add(null, [])
  return tags
}
