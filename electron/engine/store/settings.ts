import type { z } from 'zod'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

/** What a project decided under a key; `usual` where it decided nothing, or what it says is no longer understood. */
export function setting<Value>(read: Reader, key: string, schema: z.ZodType<Value>, usual: Value): Value {
  const row = read.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key)
  if (!row) return usual
  const parsed = schema.safeParse(JSON.parse(row.value))
  return parsed.success ? parsed.data : usual
}

/** Decides it. */
export function writeSetting(writer: Writer, key: string, value: unknown) {
  const row = { key, value: JSON.stringify(value) }
  if (writer.get('SELECT 1 FROM setting WHERE key = ?', key)) writer.update('setting', { key }, row)
  else writer.insert('setting', row)
}
