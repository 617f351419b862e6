import type { Input, Output } from '../../../shared/contract/index.ts'
import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import type { Measured } from '../report.ts'
import { inTurns, timed } from '../sampling.ts'

type Filter = NonNullable<Input<'quotes.list'>['filter']>
type Sought = { readonly filter: Filter; readonly where: string; readonly parameters: readonly unknown[] }

/** The first page of the evidence screen and the counts beside its filters, for filters of every kind. */
export const filters: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('filters') })
  // SQLite needs twenty seconds for these counts over half a million quotes; that scale is compared with the smaller one.
  const floor = bench.scale === 'x10' ? null : openFloor(bench.copy('filters-floor'))
  const page: number[] = []
  const both: number[] = []
  const direct: number[] = []
  const each: string[] = []
  // A day before all interviews narrows nothing, but no two questions are the same.
  let day = 0
  const fresh = (filter: Filter) => ({
    ...filter,
    from: new Date(86_400_000 * ++day).toISOString().slice(0, 10),
  })
  for (const [name, { filter, ...sought }] of Object.entries(soughtIn(await engine.ask('tags.list', {})))) {
    const samples = await inTurns(
      {
        page: () => timed(() => engine.ask('quotes.list', { filter: fresh(filter), limit: 100 })),
        both: () => {
          const asked = fresh(filter)
          return timed(async () => {
            await engine.ask('quotes.list', { filter: asked, limit: 100 })
            await engine.ask('quotes.facets', { filter: asked })
          })
        },
        floor: async () => (floor ? timed(() => directly(floor, sought)) : 0),
      },
      { warmUps: 2, rounds: 15 },
    )
    page.push(...samples.page)
    both.push(...samples.both)
    if (floor) direct.push(...samples.floor)
    each.push(`${name} ${samples.both.toSorted((one, other) => one - other)[7]?.toFixed(1)}`)
  }
  floor?.database.close()
  await engine.close()
  const figures: readonly Measured[] = [
    measured('first page of a filter', 'ms', page),
    measured('first page and counts of a filter', 'ms', both, {
      ...(floor && { floor: direct, target: { of: 'ratio', atMost: 2 } }),
      remark: `median ms of each: ${each.join(', ')}`,
    }),
    measured('first page and counts of a filter, at worst', 'ms', both, {
      target: { of: 'p95', atMost: 60 },
    }),
  ]
  return figures
}

function soughtIn(tags: Output<'tags.list'>): Readonly<Record<string, Sought>> {
  const [tag] = tags.toSorted((one, other) => other.quotes - one.quotes)
  if (!tag) throw new Error('There are no tags')
  const tagged = `EXISTS (SELECT 1 FROM quote_tag WHERE quote_id = quote.id AND +tag_id = ?)`
  const unplaced = 'NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id)'
  const ofType = "partner.type IN ('msp', 'var')"
  return {
    everything: { filter: {}, where: '1', parameters: [] },
    'a kind': { filter: { kinds: ['painPoint'] }, where: 'quote.kinds & 2 != 0', parameters: [] },
    'a tag': { filter: { tagIds: [tag.id] }, where: tagged, parameters: [tag.id] },
    'not placed': { filter: { isPlaced: false }, where: unplaced, parameters: [] },
    'two types': { filter: { partnerTypes: ['msp', 'var'] }, where: ofType, parameters: [] },
    'not a kind, a tag, a type, not placed': {
      filter: {
        kinds: ['need'],
        not: ['kinds'],
        tagIds: [tag.id],
        partnerTypes: ['msp', 'var'],
        isPlaced: false,
      },
      where: `quote.kinds & 4 = 0 AND ${tagged} AND ${ofType} AND ${unplaced}`,
      parameters: [tag.id],
    },
    'a word': {
      filter: { text: 'price ' },
      where: `quote.id IN (SELECT id FROM search_quote JOIN search_document ON number = search_quote.rowid
        WHERE search_quote MATCH '"price"')`,
      parameters: [],
    },
  }
}

const from = `FROM interview CROSS JOIN quote ON quote.interview_id = interview.id
  LEFT JOIN speaker ON speaker.id = quote.speaker_id
  LEFT JOIN participant person ON person.id = speaker.participant_id
  LEFT JOIN partner ON partner.id = CASE WHEN person.id IS NULL THEN interview.partner_id ELSE person.partner_id END`

/** What each part of the filter is counted by. The real counts leave their own part out; these are the least they cost. */
const counted = [
  'quote.kinds',
  'partner.id',
  'partner.type',
  'partner.stage',
  'person.role',
  'interview.id',
  'interview.kind',
  "quote.memo != ''",
  'quote.is_starred',
  'quote.needs_review',
]

function directly({ sql }: Floor, { where, parameters }: Omit<Sought, 'filter'>) {
  const shown = `quote.is_withdrawn = 0 AND ${where}`
  sql(
    `SELECT quote.id, quote.exact, quote.memo, quote.kinds, quote.is_starred, quote.needs_review, interview.title,
       interview.date, person.name, person.role, partner.name, partner.type ${from} WHERE ${shown}
     ORDER BY interview.date DESC, interview.id DESC, quote.start, quote.id LIMIT 100`,
  ).all(...parameters)
  for (const column of counted)
    sql(`SELECT ${column}, count(*) ${from} WHERE ${shown} GROUP BY 1`).all(...parameters)
  sql(
    `SELECT tag_id, count(*) ${from} JOIN quote_tag ON quote_tag.quote_id = quote.id WHERE ${shown} GROUP BY 1`,
  ).all(...parameters)
}
