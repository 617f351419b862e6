import { partnerTypeNames } from '../../shared/model/partner.ts'
import type { QuoteSource } from '../../shared/model/quote.ts'

/** Who said it and where, as "Owner, industrial distributor · Ridgeway · 05:06". */
export function sourceText(source: QuoteSource): string {
  const who = source.role || source.participantName
  const type = source.partnerType ? lowered(partnerTypeNames[source.partnerType]) : null
  const speaker = [who, type].filter(Boolean).join(', ')
  const place = source.partnerName ?? (source.partnerType ? null : source.interviewTitle)
  return [capitalised(speaker), place, source.at === null ? null : clockText(source.at)]
    .filter(Boolean)
    .join(' · ')
}

/** ms from the interview's start as 05:06, or 1:02:03 from an hour on. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3_600)
  return hours > 0 ? [hours, ...parts].join(':') : parts.join(':')
}

// Making a format for each number is most of what writing it costs.
const numberFormat = new Intl.NumberFormat('en-GB')

/** "1 quote", "3 quotes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberFormat.format(count)} ${count === 1 ? one : many}`
}

/** A quote's words on one line, cut at a word for where there is little room. */
export function shortened(words: string, most = 80): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[,.;:]$/, '')}…`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Lower case for the middle of a line, but abbreviations stay as they are. */
function lowered(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
