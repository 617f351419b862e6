import { z } from 'zod'

/** The day a cell names, as YYYY-MM-DD; `unclear` where day and month could change places or no day is named. */
export function dayOf(cell: string): string | 'unclear' {
  const text = cell.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3], dotted[2], dotted[1])
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (!slashed) return 'unclear'
  const [, one, two, year] = slashed
  const readings = new Set([day(year, one, two), day(year, two, one)])
  readings.delete('unclear')
  const [only = 'unclear'] = readings
  return readings.size === 1 ? only : 'unclear'
}

function day(year = '', month = '', date = ''): string {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return z.iso.date().safeParse(written).success ? written : 'unclear'
}
