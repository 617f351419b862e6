import { z } from 'zod'

/** The day a cell names, as YYYY-MM-DD; `unclear` where day and month could change places or no day is named. */
export function dayOf(cell: string): string | 'unclear' {
  const text = cell.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3], dotted[2], dotted[1])
  const worded = dayFirst.exec(text) ?? monthFirst.exec(text)
  if (worded?.groups) {
    const month = months.indexOf(worded.groups.month?.slice(0, 3).toLowerCase() ?? '') + 1
    return day(worded.groups.year, `${month}`, worded.groups.day)
  }
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (!slashed) return 'unclear'
  const [, one, two, year] = slashed
  const readings = new Set([day(year, one, two), day(year, two, one)])
  readings.delete('unclear')
  const [only = 'unclear'] = readings
  return readings.size === 1 ? only : 'unclear'
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?'
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const date = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?'
const dayFirst = new RegExp(`^${weekday}${date}\\s+(?:of\\s+)?${month},?\\s+(?<year>\\d{4})\\b`, 'i')
const monthFirst = new RegExp(`^${weekday}${month}\\s+${date},?\\s+(?<year>\\d{4})\\b`, 'i')

function day(year = '', month = '', date = ''): string {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return z.iso.date().safeParse(written).success ? written : 'unclear'
}
