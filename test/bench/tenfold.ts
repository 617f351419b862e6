import { openFile } from '../../electron/engine/store/file.ts'

/** Everything but the codebook and what was said of the project itself, references before what they refer to. */
const copied = [
  'partner',
  'participant',
  'interview',
  'interview_participant',
  'speaker',
  'quote',
  'quote_tag',
  'persona',
  'claim',
  'evidence',
] as const

/**
 * Makes a project ten times as large: nine copies of everything under ids of their own, with the same tags. It is SQL
 * alone, because a person's every step would take an hour to write; so the log stays as long as it was.
 */
export function makeTenfold(path: string) {
  const database = openFile(path)
  database.function('another', { deterministic: true }, (text: unknown, copy: unknown) =>
    typeof text === 'string'
      ? text.replace(uuid, (_, start: string, last: string) => start + shifted(last, Number(copy)))
      : text,
  )
  database.pragma('foreign_keys = OFF')
  database.exec('BEGIN')
  for (const table of copied) {
    const columns = database.pragma(`table_info(${table})`) as { name: string }[]
    const values = columns.map(({ name }) =>
      /^(id|blocks)$|_id$/.test(name) && name !== 'tag_id' ? `another(${name}, copy)` : name,
    )
    database.exec(
      `CREATE TEMP TABLE source AS SELECT * FROM ${table};
       INSERT INTO ${table} (${columns.map(column => column.name).join(', ')})
       WITH RECURSIVE copies (copy) AS (SELECT 1 UNION ALL SELECT copy + 1 FROM copies WHERE copy < 9)
       SELECT ${values.join(', ')} FROM copies CROSS JOIN source;
       DROP TABLE source;`,
    )
  }
  database.exec('COMMIT')
  database.close()
}

/** An id, and its last digit apart. */
const uuid = /([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{11})([0-9a-f])/g

function shifted(digit: string, by: number): string {
  return ((Number.parseInt(digit, 16) + by) % 16).toString(16)
}
