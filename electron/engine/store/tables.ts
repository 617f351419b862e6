import type { Noun } from '../../../shared/contract/index.ts'

/** A table whose rows the change log records: its key, its other columns, and the noun its changes concern. */
export type Table = {
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** Columns too large to be written into the log with an insertion: a removal records them, so nothing is lost. */
  readonly bulky?: readonly string[]
  /** The noun and the column that holds its id, announced when a row changes. */
  readonly announces: readonly (readonly [Noun, string])[]
}

/**
 * Every recorded table. Left out of `columns`, because they follow from the text and are settled with it: a
 * quote's speaker and time. A revision is recorded only with a removal: it must never count backwards.
 */
export const tables = {
  project: { key: ['id'], columns: ['name', 'created_at'], announces: [['project', 'id']] },
  partner: {
    key: ['id'],
    columns: ['name', 'type', 'number', 'pseudonym', 'stage', 'region', 'size', 'tier', 'note'],
    announces: [['partner', 'id']],
  },
  participant: {
    key: ['id'],
    columns: ['name', 'role', 'partner_id', 'number', 'pseudonym', 'note'],
    announces: [['participant', 'id']],
  },
  customer: { key: ['id'], columns: ['name', 'number', 'pseudonym'], announces: [['customer', 'id']] },
  segment: { key: ['id'], columns: ['name', 'description'], announces: [['segment', 'id']] },
  partner_segment: {
    key: ['partner_id', 'segment_id'],
    columns: [],
    announces: [
      ['partner', 'partner_id'],
      ['segment', 'segment_id'],
    ],
  },
  attribute: {
    key: ['id'],
    columns: ['name', 'kind', 'unit', 'choices', 'position'],
    announces: [['attribute', 'id']],
  },
  partner_attribute: {
    key: ['partner_id', 'attribute_id'],
    columns: ['value'],
    announces: [
      ['partner', 'partner_id'],
      ['attribute', 'attribute_id'],
    ],
  },
  interview: {
    key: ['id'],
    columns: [
      'title',
      'date',
      'partner_id',
      'kind',
      'clock_elapsed',
      'clock_since',
      'guide',
      'imported_hash',
      'revision',
      'text',
      'blocks',
    ],
    bulky: ['text', 'blocks'],
    announces: [['interview', 'id']],
  },
  interview_participant: {
    key: ['interview_id', 'participant_id'],
    columns: [],
    announces: [['interview', 'interview_id']],
  },
  speaker: {
    key: ['id'],
    columns: ['interview_id', 'name', 'participant_id', 'is_interviewer'],
    announces: [
      ['speaker', 'id'],
      ['interview', 'interview_id'],
    ],
  },
  quote: {
    key: ['id'],
    columns: [
      'interview_id',
      'start',
      'end',
      'exact',
      'prefix',
      'suffix',
      'kinds',
      'memo',
      'is_starred',
      'needs_review',
      'is_withdrawn',
      'created_at',
    ],
    announces: [['quote', 'id']],
  },
  tag: {
    key: ['id'],
    columns: ['name', 'color', 'description', 'parent_id', 'position', 'usage', 'example_id'],
    announces: [['tag', 'id']],
  },
  quote_tag: { key: ['quote_id', 'tag_id'], columns: [], announces: [['quote', 'quote_id']] },
  persona: {
    key: ['id'],
    columns: [
      'name',
      'summary',
      'color',
      'position',
      'status',
      'characteristic_id',
      'template',
      'portrait',
      'partner_types',
    ],
    announces: [['persona', 'id']],
  },
  persona_segment: {
    key: ['persona_id', 'segment_id'],
    columns: [],
    announces: [['persona', 'persona_id']],
  },
  claim: {
    key: ['id'],
    columns: ['persona_id', 'kind', 'section', 'text', 'position'],
    announces: [['claim', 'id']],
  },
  action: {
    key: ['id'],
    columns: [
      'persona_id',
      'step',
      'what',
      'owner',
      'starts_on',
      'due_on',
      'status',
      'effect',
      'measure',
      'position',
    ],
    announces: [['action', 'id']],
  },
  action_claim: { key: ['action_id', 'claim_id'], columns: [], announces: [['action', 'action_id']] },
  review: {
    key: ['id'],
    columns: ['persona_id', 'at', 'author', 'note', 'verdicts'],
    announces: [['review', 'id']],
  },
  version: {
    key: ['id'],
    columns: ['persona_id', 'name', 'at', 'author', 'seq'],
    announces: [['version', 'id']],
  },
  term: { key: ['key'], columns: ['term', 'also', 'text'], announces: [['term', 'key']] },
  setting: { key: ['key'], columns: ['value'], announces: [['setting', 'key']] },
  consent: {
    key: ['id'],
    columns: ['participant_id', 'interview_id', 'status', 'given_on', 'how', 'until', 'note'],
    announces: [['consent', 'participant_id']],
  },
  saved_filter: { key: ['id'], columns: ['name', 'filter', 'position'], announces: [['filter', 'id']] },
  guide: { key: ['id'], columns: ['name', 'kind', 'questions'], announces: [['guide', 'id']] },
  pack_export: {
    key: ['id'],
    columns: ['at', 'format', 'file_name', 'with_names', 'quotes'],
    bulky: ['quotes'],
    announces: [['pack', 'id']],
  },
  evidence: {
    key: ['id'],
    columns: ['claim_id', 'quote_id', 'stance', 'position'],
    announces: [
      ['evidence', 'id'],
      ['quote', 'quote_id'],
    ],
  },
} as const satisfies Record<string, Table>

export type TableName = keyof typeof tables

/** What the change log records of a table. */
export function tableOf(name: TableName): Table {
  return tables[name]
}
