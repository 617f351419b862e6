import { type ConsentStatus, strictest } from '../../../shared/model/consent.ts'
import type {
  AttributeId,
  InterviewId,
  ParticipantId,
  PartnerId,
  QuoteId,
  SegmentId,
  TagId,
} from '../../../shared/model/ids.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import type { PartnerType } from '../../../shared/model/partner.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import { consentsToday } from './quote-consents.ts'
import { sayersFrom } from './quote-sayers.ts'
import type { Reader } from './reader.ts'

export type IndexedInterviewRow = {
  readonly id: InterviewId
  readonly title: string
  readonly date: string
  readonly kind: InterviewKind
}

/** What a filter asks of a quote. */
export type IndexedQuoteRow = {
  readonly id: QuoteId
  readonly interviewId: InterviewId
  /** Its document's in the index of words. */
  readonly number: number
  readonly kinds: number
  readonly isStarred: number
  readonly isPlaced: number
  readonly needsReview: number
  readonly hasMemo: number
  readonly participantId: ParticipantId | null
  /** The interview's partner, which it speaks for where nobody says who spoke. */
  readonly partnerId: PartnerId | null
  readonly consent: ConsentStatus | null
  readonly tagIds: readonly TagId[]
}

/** Every interview, latest first. */
export function interviewsToIndex(read: Reader): readonly IndexedInterviewRow[] {
  return read.all('SELECT id, title, date, kind FROM interview ORDER BY date DESC, id DESC')
}

/** Those of some interviews that are there, in no particular order. */
export function interviewsAmong(read: Reader, ids: readonly InterviewId[]): readonly IndexedInterviewRow[] {
  return read.all(
    'SELECT id, title, date, kind FROM interview WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
}

/** The interviews that some quotes are of; those of quotes that are gone are left out. */
export function interviewIdsOf(read: Reader, quoteIds: readonly string[]): readonly InterviewId[] {
  return read
    .all<{ id: InterviewId }>(
      'SELECT DISTINCT interview_id AS id FROM quote WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(quoteIds),
    )
    .map(row => row.id)
}

/** The interviews in which some people took part or speak. */
export function interviewIdsWith(read: Reader, participantIds: readonly string[]): readonly InterviewId[] {
  return read
    .all<{ id: InterviewId }>(
      `WITH person AS MATERIALIZED (SELECT value AS id FROM json_each(?))
       SELECT interview_id AS id FROM interview_participant WHERE participant_id IN (SELECT id FROM person)
       UNION SELECT interview_id FROM speaker WHERE participant_id IN (SELECT id FROM person)`,
      JSON.stringify(participantIds),
    )
    .map(row => row.id)
}

type Row = Omit<IndexedQuoteRow, 'consent' | 'tagIds' | 'partnerId'> & {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly isInterviewer: number
  readonly isNoted: number
  readonly partnerId: PartnerId | null
}

/** The quotes of some interviews in the order of their texts, withdrawn ones left out. Who said them: rule Q12. */
export function quotesToIndex(
  read: Reader,
  interviewIds: readonly InterviewId[],
): readonly IndexedQuoteRow[] {
  const ids = JSON.stringify(interviewIds)
  const rows = read.all<Row>(
    `SELECT quote.id, quote.interview_id AS interviewId, search_document.number, quote.kinds,
       quote.is_starred AS isStarred, quote.needs_review AS needsReview, quote.memo != '' AS hasMemo,
       EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id) AS isPlaced,
       CASE WHEN quote.speaker_id IS NULL THEN (
         SELECT CASE WHEN count(*) = 1 THEN min(participant_id) END
         FROM interview_participant WHERE interview_participant.interview_id = quote.interview_id)
       ELSE speaker.participant_id END AS participantId,
       CASE WHEN speaker.is_interviewer = 1 THEN NULL ELSE interview.partner_id END AS partnerId,
       coalesce(speaker.is_interviewer, 0) AS isInterviewer, speaker.participant_id IS NOT NULL AS isNoted,
       quote.start, quote.end,
       CASE WHEN instr(quote.exact, char(10)) > 0 THEN quote.exact ELSE '' END AS exact
     FROM json_each(?) AS asked
     CROSS JOIN interview ON interview.id = asked.value
     CROSS JOIN quote ON quote.interview_id = interview.id
     JOIN search_document ON search_document.id = quote.id AND search_document.noun = 'quote'
     LEFT JOIN speaker ON speaker.id = quote.speaker_id
     WHERE quote.is_withdrawn = 0 ORDER BY asked.key, quote.start, quote.id`,
    ids,
  )
  const tags = Map.groupBy(
    read.all<{ quote_id: QuoteId; tag_id: TagId }>(
      `SELECT quote_id, tag_id FROM json_each(?) AS asked CROSS JOIN quote ON quote.interview_id = asked.value
       CROSS JOIN quote_tag ON quote_tag.quote_id = quote.id`,
      ids,
    ),
    row => row.quote_id,
  )
  const consentOf = consentsToday(read, interviewIds)
  const sayersOf = sayersFrom(read)
  return rows.map(({ start, end, exact, isInterviewer, isNoted, ...row }) => {
    const sayers = sayersOf({
      ...{ start, end, exact, interviewId: row.interviewId, participantId: row.participantId },
      isInterviewer: isInterviewer === 1,
      isNoted: isNoted === 1,
      needsReview: row.needsReview === 1,
    })
    return {
      ...row,
      consent: strictest(sayers.map(consentOf)),
      tagIds: (tags.get(row.id) ?? []).map(tag => tag.tag_id),
    }
  })
}

/** People with their role and the partner they speak for. */
export function peopleToIndex(
  read: Reader,
): readonly { id: ParticipantId; role: string | null; partnerId: PartnerId | null }[] {
  return read.all(`SELECT id, nullif(role, '') AS role, partner_id AS partnerId FROM participant`)
}

/** Partners by name, with their segments and figures. */
export function partnersToIndex(read: Reader) {
  const segments = Map.groupBy(
    read.all<{ partnerId: PartnerId; segmentId: SegmentId }>(
      'SELECT partner_id AS partnerId, segment_id AS segmentId FROM partner_segment',
    ),
    row => row.partnerId,
  )
  const attributes = Map.groupBy(
    read.all<{ partnerId: PartnerId; attributeId: AttributeId; value: string }>(
      'SELECT partner_id AS partnerId, attribute_id AS attributeId, value FROM partner_attribute',
    ),
    row => row.partnerId,
  )
  return read
    .all<{ id: PartnerId; name: string; type: PartnerType; stage: Stage | null }>(
      'SELECT id, name, type, stage FROM partner ORDER BY name COLLATE NOCASE, id',
    )
    .map(partner => ({
      ...partner,
      segmentIds: (segments.get(partner.id) ?? []).map(row => row.segmentId),
      attributes: attributes.get(partner.id) ?? [],
    }))
}

/** Tags with their parents, in their order among siblings. */
export function tagsToIndex(read: Reader): readonly { id: TagId; parentId: TagId | null }[] {
  return read.all('SELECT id, parent_id AS parentId FROM tag ORDER BY position, id')
}
