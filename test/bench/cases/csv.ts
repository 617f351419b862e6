import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'

/** Writing every quote of the project as a row of a CSV file. */
export const csv: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('csv') })
  const floor = openFloor(bench.copy('csv-floor'))
  const path = join(bench.folder, 'quotes.csv')
  let written = 0
  const samples = await inTurns(
    {
      engine: () =>
        timed(async () => {
          written = (await engine.ask('quotes.export', { path })).quotes
        }),
      floor: () => timed(() => directly(bench, floor)),
    },
    { warmUps: 2, rounds: 12 },
  )
  floor.database.close()
  await engine.close()
  rmSync(path)
  return [
    measured(`export ${written} quotes as CSV`, 'ms', samples.engine, {
      floor: samples.floor,
      target: { of: 'ratio', atMost: 2 },
    }),
  ]
}

/** One query for all that stands in the file, and one file; without names that are left out, and without consent. */
function directly({ folder }: Bench, { sql }: Floor) {
  const path = join(folder, 'floor.csv')
  const output = openSync(path, 'w')
  const rows = sql(query).raw().iterate() as IterableIterator<readonly (string | number | null)[]>
  let page = '\u{FEFF}Words,Kinds,Memo,Participant,Partner,Interview,Date,Time,Starred,Tags,Placed on\r\n'
  for (const row of rows) {
    page += `${row.map(cell).join(',')}\r\n`
    if (page.length < 100_000) continue
    writeSync(output, page)
    page = ''
  }
  writeSync(output, page)
  closeSync(output)
  rmSync(path)
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const query = `
  WITH RECURSIVE path (id, name) AS (
    SELECT id, name FROM tag WHERE parent_id IS NULL
    UNION ALL SELECT tag.id, path.name || ' / ' || tag.name FROM tag JOIN path ON tag.parent_id = path.id),
  paths AS MATERIALIZED (SELECT id, name FROM path)
  SELECT quote.exact, quote.kinds, quote.memo, person.name, partner.name, interview.title, interview.date, quote.at,
    quote.is_starred,
    (SELECT group_concat(paths.name, '; ') FROM quote_tag JOIN paths ON paths.id = tag_id
     WHERE quote_tag.quote_id = quote.id),
    (SELECT group_concat(persona.name || ': ' || claim.text, '; ') FROM evidence
     JOIN claim ON claim.id = claim_id JOIN persona ON persona.id = persona_id
     WHERE evidence.quote_id = quote.id)
  FROM interview CROSS JOIN quote ON quote.interview_id = interview.id
  LEFT JOIN speaker ON speaker.id = quote.speaker_id
  LEFT JOIN participant person ON person.id = speaker.participant_id
  LEFT JOIN partner ON partner.id = coalesce(person.partner_id, interview.partner_id)
  WHERE quote.is_withdrawn = 0
  ORDER BY interview.date DESC, interview.id DESC, quote.start, quote.id`
