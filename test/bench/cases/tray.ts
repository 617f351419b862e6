import type { Input, Output } from '../../../shared/contract/index.ts'
import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'

type Filter = NonNullable<Input<'quotes.list'>['filter']>
/** `where` says `<tagged>` where the engine asks for tags in two ways, one for the page and one for the count. */
type Sought = { readonly filter: Filter; readonly where: string; readonly parameters: readonly unknown[] }

/** The tray's first page of quotes that are placed nowhere, as it is and narrowed in every way the tray offers. */
export const tray: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('tray') })
  const floor = openFloor(bench.copy('tray-floor'))
  const filters = filtersWith(await engine.ask('tags.list', {}))
  const results: { name: string; engine: readonly number[]; floor: readonly number[] }[] = []
  for (const [name, sought] of Object.entries(filters)) {
    const samples = await inTurns(
      {
        engine: () => timed(() => engine.ask('quotes.list', { filter: sought.filter, limit: 100 })),
        floor: () => timed(() => pageDirectly(floor, sought)),
      },
      { warmUps: 5, rounds: name === 'not placed' ? 200 : 60 },
    )
    results.push({ name, ...samples })
  }
  floor.database.close()
  await engine.close()

  const target = { of: 'p95', atMost: 20 } as const
  const figures = results.map(({ name, ...samples }) => ({
    name,
    measured: measured("the tray's first page, worst filter", 'ms', samples.engine, {
      floor: samples.floor,
      target,
    }),
  }))
  const [plain, ...narrowed] = results
  const worst = figures
    .slice(1)
    .toSorted((one, other) => other.measured.figure.p95 - one.measured.figure.p95)[0]
  if (!plain || !worst || narrowed.length === 0) throw new Error('No filter was measured')
  const each = figures.slice(1).map(({ name, measured: { figure } }) => `${name} ${figure.p95.toFixed(1)}`)
  return [
    measured("the tray's first page, not placed", 'ms', plain.engine, { floor: plain.floor, target }),
    { ...worst.measured, remark: `the worst: ${worst.name}; ms p95 of each: ${each.join(', ')}` },
  ]
}

function filtersWith(tags: Output<'tags.list'>): Readonly<Record<string, Sought>> {
  const tagIds = tags.toSorted((one, other) => other.quotes - one.quotes).map(tag => tag.id)
  const topIds = tags.filter(tag => tag.parentId === null).map(tag => tag.id)
  const notPlaced = 'NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id)'
  const found = `CASE WHEN octet_length(quote.exact) = length(quote.exact)
    THEN instr(lower(quote.exact), ?) > 0 ELSE contains_folded(quote.exact, ?) END`
  const unplaced = (filter: Filter, where: string, ...parameters: readonly unknown[]): Sought => ({
    filter: { isPlaced: false, ...filter },
    where: `${notPlaced}${where === '' ? '' : ` AND ${where}`}`,
    parameters,
  })
  const [tagId] = tagIds
  if (tagId === undefined) throw new Error('There are no tags')
  return {
    'not placed': unplaced({}, ''),
    everything: { filter: {}, where: '1', parameters: [] },
    placed: { filter: { isPlaced: true }, where: notPlaced.slice(4), parameters: [] },
    'a kind': unplaced({ kinds: ['painPoint'] }, 'quote.kinds & ? != 0', 2),
    'a tag': unplaced({ tagIds: [tagId] }, isTagged, JSON.stringify([tagId])),
    'five tags': unplaced({ tagIds: tagIds.slice(0, 5) }, isTagged, JSON.stringify(tagIds.slice(0, 5))),
    'all tags': unplaced({ tagIds: topIds }, isTagged, JSON.stringify(topIds)),
    starred: unplaced({ isStarred: true }, 'quote.is_starred = ?', 1),
    'needs review': unplaced({ needsReview: true }, 'quote.needs_review = ?', 1),
    'a common word': unplaced({ text: 'the' }, found, 'the', 'the'),
    'a rare word': unplaced({ text: 'warehouse' }, found, 'warehouse', 'warehouse'),
    'a word nobody said': unplaced({ text: 'zyzzyva' }, found, 'zyzzyva', 'zyzzyva'),
    'kind, tag and word': unplaced(
      { kinds: ['need'], tagIds: [tagId], text: 'the' },
      `quote.kinds & ? != 0 AND ${isTagged} AND ${found}`,
      4,
      JSON.stringify([tagId]),
      'the',
      'the',
    ),
  }
}

const subtree = `
  WITH RECURSIVE subtree (id) AS (
    SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN subtree ON tag.parent_id = subtree.id)
  SELECT id FROM subtree`
const isTagged = `EXISTS (SELECT 1 FROM quote_tag WHERE quote_id = quote.id AND +tag_id IN (${subtree}))`

/** The SQL alone: which quotes are on the page, how many there are in all, and the page's quotes, tags and placements. */
function pageDirectly({ sql }: Floor, { where, parameters }: Sought) {
  const shown = `quote.is_withdrawn = 0 AND ${where}`
  const page = sql(
    `SELECT quote.id FROM interview CROSS JOIN quote ON quote.interview_id = interview.id WHERE ${shown}
     ORDER BY interview.date DESC, interview.id DESC, quote.start, quote.id LIMIT 100`,
  )
  const rows = page.all(...parameters) as { id: string }[]
  if (rows.length === 100) sql(`SELECT count(*) FROM quote WHERE ${shown}`).get(...parameters)
  const ids = JSON.stringify(rows.map(row => row.id))
  sql(
    `SELECT quote.id, quote.interview_id, quote.start, quote.end, quote.exact, quote.kinds, quote.memo,
       quote.is_starred, quote.needs_review, quote.at, interview.title, interview.date, person.id,
       coalesce(person.name, speaker.name), person.role, partner.name, partner.type
     FROM quote JOIN interview ON interview.id = quote.interview_id
     LEFT JOIN speaker ON speaker.id = quote.speaker_id
     LEFT JOIN participant person ON person.id = speaker.participant_id
     LEFT JOIN partner ON partner.id = CASE WHEN person.id IS NULL THEN interview.partner_id ELSE person.partner_id END
     WHERE quote.id IN (SELECT value FROM json_each(?))`,
  ).all(ids)
  sql(
    `SELECT quote_id, tag_id FROM quote_tag JOIN tag ON tag.id = tag_id
     WHERE quote_id IN (SELECT value FROM json_each(?)) ORDER BY tag.position`,
  ).all(ids)
  sql(
    `SELECT quote_id, evidence.id, persona.id, persona.name, claim.id, claim.text
     FROM evidence JOIN claim ON claim.id = claim_id JOIN persona ON persona.id = persona_id
     WHERE quote_id IN (SELECT value FROM json_each(?)) ORDER BY persona.position, claim.position`,
  ).all(ids)
}
