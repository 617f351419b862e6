import type { Database } from 'better-sqlite3'
import type { Reader } from './reader.ts'

/** Gives SQL the function `today()`: the engine's day as YYYY-MM-DD, where the engine is. */
export function addToday(database: Database, now: () => Date) {
  database.function('today', () => dayOf(now()))
}

/** The engine's day as YYYY-MM-DD: what consents lapse by, and what an import without a date is of. */
export function today(read: Reader): string {
  return read.get<{ day: string }>('SELECT today() AS day')?.day ?? ''
}

function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
