import { setImmediate as otherCalls } from 'node:timers/promises'
import type { Found, Passage, Passages } from '../../../shared/contract/search.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { Reader } from '../store/reader.ts'
import { matchingInterviews } from '../store/search.ts'
import { quoteSpans, textToSearch } from '../store/searched-texts.ts'
import { speakersOf } from '../store/speakers.ts'
import { createFilter, foundIn } from './found.ts'
import { matchOf, type SearchQuery } from './search-query.ts'

export type PassageOptions = {
  readonly unit: 'sentence' | 'turn'
  readonly isAnswersOnly: boolean
  readonly limit: number
  readonly signal: AbortSignal
}

/** How long one turn may keep other calls waiting, in ms. */
const turn = 15

/**
 * The sentences or turns that hold all wanted words and none of the unwanted, latest interview first. Sentences are
 * told apart as Unicode does (UAX #29), so in every language.
 */
export async function findPassages(
  read: Reader,
  query: SearchQuery,
  { unit, isAnswersOnly, limit, signal }: PassageOptions,
): Promise<Passages> {
  const passages: Passage[] = []
  const passes = createFilter(query)
  const mayPass = createFilter({ ...query, unwanted: [] })
  // A word that is unwanted in one sentence may stand in another of the same interview.
  const match = matchOf({ ...query, unwanted: [] })
  let end = performance.now() + turn
  for (const id of match === null ? [] : matchingInterviews(read, match)) {
    if (passages.length > limit) break
    signal.throwIfAborted()
    passages.push(...passagesIn(read, id))
    if (performance.now() < end) continue
    await otherCalls()
    end = performance.now() + turn
  }
  return { passages: passages.slice(0, limit), isMore: passages.length > limit }

  function passagesIn(read: Reader, interviewId: InterviewId): readonly Passage[] {
    const interview = textToSearch(read, interviewId)
    if (!interview) return []
    const { text, revision, title: interviewTitle, date } = interview
    const blocks = JSON.parse(interview.blocks) as readonly Block[]
    const speakers = new Map(speakersOf(read, interviewId).map(speaker => [speaker.id, speaker]))
    const quotes = new Map(quoteSpans(read, interviewId).map(({ id, start, end }) => [`${start} ${end}`, id]))
    let offset = 0
    return text.split('\n').flatMap((words, index) => {
      const start = offset
      offset += words.length + 1
      const speakerId = blocks[index]?.speakerId
      const speaker = speakerId ? speakers.get(speakerId) : undefined
      const isQuestion = speaker?.isInterviewer || blocks[index]?.questionId !== undefined
      if (!mayPass(words) || (isAnswersOnly && isQuestion)) return []
      return stretches(words, unit)
        .filter(({ words }) => passes(words))
        .map(stretch => {
          const place = { start: start + stretch.start, end: start + stretch.end }
          return {
            ...{ ...place, interviewId, revision, interviewTitle, date },
            speakerName: speaker?.name ?? null,
            words: stretch.words,
            marks: foundIn(stretch.words, query.wanted),
            quoteId: quotes.get(`${place.start} ${place.end}`) ?? null,
          }
        })
    })
  }
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentences of a line, or all of it, without white space at the edges. */
function stretches(
  line: string,
  unit: PassageOptions['unit'],
): readonly (Found & { readonly words: string })[] {
  const parts = unit === 'turn' ? [{ index: 0, segment: line }] : [...sentences.segment(line)]
  return parts.flatMap(({ index, segment }) => {
    const words = segment.trim()
    const start = index + segment.indexOf(words)
    return words === '' ? [] : [{ start, end: start + words.length, words }]
  })
}
