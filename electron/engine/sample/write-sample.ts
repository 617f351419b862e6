import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import { insertTranscript } from '../import/insert-transcript.ts'
import { planInterview } from '../import/interview-guess.ts'
import { nameKey } from '../import/name-key.ts'
import { parsedTranscript } from '../import/parsed.ts'
import { settleQuotes, textOf } from '../store/interview-text.ts'
import { kindsToBits } from '../store/kinds.ts'
import { createPeopleReader } from '../store/known-people.ts'
import type { Writer } from '../store/writer.ts'
import { anchorAt } from '../text/quote-anchors.ts'
import type { Sample, SampleTag } from './read-sample.ts'
import { known, writeSamplePeople } from './write-sample-people.ts'
import { writeSamplePersonas } from './write-sample-personas.ts'

type Around = { newId(): string; now(): Date }

/** Writes a sample into an empty project, as one step. */
export function writeSample(writer: Writer, sample: Sample, around: Around) {
  const newId = <Id extends string>() => around.newId() as Id
  const createdAt = around.now().toISOString()
  writer.insert('project', { id: newId(), name: sample.name, created_at: createdAt })
  const tagIds = writeTags(writer, sample.tags, newId)
  writeSamplePeople(writer, sample, newId)
  const quoteIds = new Map<string, QuoteId>()
  const people = createPeopleReader(writer, nameKey)
  for (const { transcript, quotes } of sample.interviews) {
    const parsed = parsedTranscript(transcript)
    const plan = planInterview(parsed, {
      name: '',
      number: null,
      today: createdAt.slice(0, 10),
      people: people(),
    })
    const interviewId = insertTranscript(writer, parsed, plan, { people, newId })
    writeQuotes(writer, interviewId, quotes, { tagIds, quoteIds, createdAt, newId })
  }
  writeSamplePersonas(writer, sample, quoteIds, newId)
}

function writeTags(writer: Writer, tags: readonly SampleTag[], newId: <Id extends string>() => Id) {
  const ids = new Map<string, TagId>()
  let position = 0
  const insert = (tag: SampleTag, parentId: TagId | null, parentColor: string) => {
    const id = newId<TagId>()
    const color = tag.color ?? parentColor
    writer.insert('tag', {
      id,
      name: tag.name,
      color,
      description: tag.description,
      parent_id: parentId,
      position: ++position,
    })
    ids.set(tag.name, id)
    for (const child of tag.children) insert(child, id, color)
  }
  for (const tag of tags) insert(tag, null, nextColor([]))
  return ids
}

function writeQuotes(
  writer: Writer,
  interviewId: InterviewId,
  quotes: Sample['interviews'][number]['quotes'],
  around: {
    readonly tagIds: ReadonlyMap<string, TagId>
    readonly quoteIds: Map<string, QuoteId>
    readonly createdAt: string
    newId<Id extends string>(): Id
  },
) {
  const { text } = textOf(writer, interviewId)
  for (const quote of quotes) {
    const start = text.indexOf(quote.words)
    const anchor = start === -1 ? null : anchorAt(text, start, start + quote.words.length)
    if (!anchor) throw new Error(`The sample's quote ${quote.key} is not in its interview`)
    const id = around.newId<QuoteId>()
    writer.insert('quote', {
      id,
      interview_id: interviewId,
      ...anchor,
      kinds: kindsToBits(quote.kinds),
      memo: quote.memo,
      is_starred: Number(quote.starred),
      needs_review: 0,
      is_withdrawn: 0,
      created_at: around.createdAt,
    })
    for (const tag of new Set(quote.tags)) {
      writer.insert('quote_tag', { quote_id: id, tag_id: known(around.tagIds, tag) })
    }
    around.quoteIds.set(quote.key, id)
  }
  settleQuotes(writer, interviewId)
}
