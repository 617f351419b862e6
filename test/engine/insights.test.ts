import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Insights } from '../../shared/model/insights.ts'
import { kinds } from '../../shared/model/kind.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

/** The sample project, and its file as SQL of its own sees it: none of the engine's code is asked. */
async function openSample() {
  const engine = await startTestEngine()
  await engine.call('projects.openSample', {})
  const { path } = (await engine.call('projects.current', {}))!
  const copy = `${path}.copy`
  await engine.call('projects.saveCopy', { path: copy })
  const database = new Database(copy, { readonly: true })
  const rows = <Row>(sql: string, ...parameters: readonly unknown[]) =>
    database.prepare(sql).all(...parameters) as Row[]
  return { engine, rows, close: () => database.close() }
}

const read = (engine: TestEngine, filter = {}): Promise<Insights> => engine.call('insights.read', { filter })

/** Every quote with the partner it speaks for: its speaker's, else that of its interview. */
const spoken = `
  WITH spoken AS (
    SELECT quote.id, quote.kinds, quote.interview_id, interview.date, interview.title,
      CASE WHEN participant.id IS NOT NULL THEN participant.partner_id
           WHEN speaker.is_interviewer = 1 THEN NULL ELSE interview.partner_id END AS partner_id
    FROM quote JOIN interview ON interview.id = quote.interview_id
    LEFT JOIN speaker ON speaker.id = quote.speaker_id LEFT JOIN participant ON participant.id = speaker.participant_id
    WHERE is_withdrawn = 0)`

const counts = `count(DISTINCT spoken.id) AS quotes, count(DISTINCT interview_id) AS interviews,
  count(DISTINCT partner_id) AS partners`

const sorted = (rows: readonly object[]) => rows.map(row => JSON.stringify(row)).toSorted()

it.each([
  ['partnerType', 'partner.type'],
  ['stage', 'partner.stage'],
] as const)('R31 tags by %s are what SQL of its own counts', async (by, column) => {
  const { engine, rows, close } = await openSample()
  const expected = rows<object>(`
    ${spoken}, above (id, ancestor) AS (
      SELECT id, id FROM tag UNION ALL
      SELECT above.id, tag.parent_id FROM above JOIN tag ON tag.id = ancestor WHERE tag.parent_id IS NOT NULL)
    SELECT ancestor AS tagId, ${column} AS "group", ${counts}
    FROM spoken JOIN quote_tag ON quote_id = spoken.id JOIN above ON above.id = tag_id
    LEFT JOIN partner ON partner.id = partner_id GROUP BY ancestor, ${column}`)
  const { heat } = await read(engine)
  expect(sorted(heat[by])).toEqual(sorted(expected))
  expect(expected.length).toBeGreaterThan(30)
  close()
})

it('R31 tags by segment count a partner of two segments in both, and one of none apart', async () => {
  const { engine, rows, close } = await openSample()
  const expected = rows<object>(
    `
    ${spoken}, above (id, ancestor) AS (
      SELECT id, id FROM tag UNION ALL
      SELECT above.id, tag.parent_id FROM above JOIN tag ON tag.id = ancestor WHERE tag.parent_id IS NOT NULL)
    SELECT ancestor AS tagId, segment_id AS "group", ${counts}
    FROM spoken JOIN quote_tag ON quote_id = spoken.id JOIN above ON above.id = tag_id
    LEFT JOIN partner_segment ON partner_segment.partner_id = spoken.partner_id
    GROUP BY ancestor, segment_id`.replaceAll(
      'count(DISTINCT partner_id)',
      'count(DISTINCT spoken.partner_id)',
    ),
  )
  expect(sorted((await read(engine)).heat.segment)).toEqual(sorted(expected))
  close()
})

it('R32 pairs of tags, kinds by month, coverage and claims are what SQL of its own counts', async () => {
  const { engine, rows, close } = await openSample()
  const insights = await read(engine)
  const pairs = rows<{ quotes: number }>(`
    WITH above (id, ancestor) AS (
      SELECT id, id FROM tag UNION ALL
      SELECT above.id, tag.parent_id FROM above JOIN tag ON tag.id = ancestor WHERE tag.parent_id IS NOT NULL)
    SELECT min(one.tag_id, other.tag_id) AS a, max(one.tag_id, other.tag_id) AS b, count(*) AS quotes
    FROM quote_tag one JOIN quote_tag other ON other.quote_id = one.quote_id AND other.tag_id > one.tag_id
    JOIN quote ON quote.id = one.quote_id AND is_withdrawn = 0
    WHERE NOT EXISTS (SELECT 1 FROM above WHERE id = one.tag_id AND ancestor = other.tag_id)
      AND NOT EXISTS (SELECT 1 FROM above WHERE id = other.tag_id AND ancestor = one.tag_id)
    GROUP BY 1, 2`)
  const found = insights.together.map(({ tagIds, quotes }) => {
    const [a, b] = tagIds.toSorted()
    return { a, b, quotes }
  })
  expect(sorted(found)).toEqual(sorted(pairs))

  const months = rows<Record<string, number>>(`${spoken}
    SELECT substr(date, 1, 7) AS month, sum(kinds & 1 != 0) AS motivation, sum(kinds & 2 != 0) AS painPoint,
      sum(kinds & 4 != 0) AS need FROM spoken GROUP BY 1 ORDER BY 1`)
  expect(insights.months).toEqual(months)
  expect(kinds.every(kind => months.some(month => (month[kind] ?? 0) > 0))).toBe(true)

  const coverage = rows<object>(`${spoken}
    SELECT persona_id AS personaId, segment_id AS segmentId, count(DISTINCT spoken.id) AS quotes,
      count(DISTINCT interview_id) AS interviews, count(DISTINCT spoken.partner_id) AS partners
    FROM evidence JOIN claim ON claim.id = claim_id JOIN spoken ON spoken.id = quote_id
    LEFT JOIN partner_segment ON partner_segment.partner_id = spoken.partner_id
    WHERE stance = 'supports' GROUP BY persona_id, segment_id`)
  expect(sorted(insights.coverage)).toEqual(sorted(coverage))

  const claims = rows<object>(`${spoken}
    SELECT claim.id AS claimId, persona_id AS personaId, kind, text, sum(stance = 'supports') AS supporting,
      sum(stance = 'contradicts') AS contradicting,
      count(DISTINCT CASE WHEN stance = 'supports' THEN partner_id END) AS partners
    FROM evidence JOIN claim ON claim.id = claim_id JOIN spoken ON spoken.id = quote_id
    WHERE kind IS NOT NULL GROUP BY claim.id`)
  expect(sorted(insights.claims)).toEqual(sorted(claims))
  close()
})

it('R33 what interviews bring, and all counts, follow the filter', async () => {
  const { engine, rows, close } = await openSample()
  const [tag] = rows<{ id: string }>(
    'SELECT tag_id AS id FROM quote_tag GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  )
  const filter = { tagIds: [tag!.id as never], kinds: ['painPoint' as const] }
  const narrowed = await read(engine, filter)
  const { quotes, total } = await engine.call('quotes.list', { filter, limit: 1_000 })
  expect(narrowed.quotes).toBe(total)
  expect(narrowed.interviews).toBe(new Set(quotes.map(quote => quote.interviewId)).size)
  expect(narrowed.yields.length).toBe(narrowed.interviews)
  for (const one of narrowed.yields) {
    const own = quotes.filter(quote => quote.interviewId === one.id)
    expect(new Set(one.tagIds)).toEqual(new Set(own.flatMap(quote => quote.tagIds)))
  }
  expect(narrowed.months.every(month => month.painPoint > 0)).toBe(true)
  const nothing = await read(engine, { text: 'zyzzyva' })
  expect([nothing.quotes, nothing.heat.segment, nothing.claims, nothing.months]).toEqual([0, [], [], []])
  close()
})
