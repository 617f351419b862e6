import type { Pack, PackEvidence } from '../../../shared/model/pack.ts'
import { type PartnerType, partnerTypeNames } from '../../../shared/model/partner.ts'

// Made once: making one takes longer than writing a hundred dates with it.
const figures = new Intl.NumberFormat('en-GB')
const dates = { long: dateFormat('long'), short: dateFormat('short') }

function dateFormat(month: 'long' | 'short') {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
}

/** "1 quote", "7 quotes". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${figures.format(number)} ${number === 1 ? one : many}`
}

export const people = (number: number) => counted(number, 'person', 'people')

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** "12 March 2027", or short "12 Mar 2027", from YYYY-MM-DD; the text itself where it is no such date. */
export function dateWords(date: string, month: 'long' | 'short' = 'long'): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return dates[month].format(day)
}

/** "05:06", or "1:05:06" from an hour on. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  const two = (part: number) => String(part).padStart(2, '0')
  const short = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return seconds < 3_600 ? short : `${Math.floor(seconds / 3_600)}:${short}`
}

/** "industrial distributor", as it stands within a sentence; a colleague is "internal". */
export function partnerTypeWords(type: PartnerType | null): string {
  if (type === null) return 'internal'
  return type === 'other' ? 'partner' : partnerTypeNames[type].toLowerCase()
}

/** "Owner, industrial distributor", or with names "Ana Sol, Owner, Ridgeway". */
export function speakerWords(evidence: Pick<PackEvidence, 'who' | 'voice'>): string {
  const { role, partnerType, participantName, partnerName } = evidence.who
  const place =
    partnerName || (partnerType === null && evidence.voice === null ? '' : partnerTypeWords(partnerType))
  const named = [participantName, role, place].filter(part => part)
  if (participantName || role) return named.join(', ')
  if (place === '') return 'Speaker not noted'
  if (place === 'internal') return 'A colleague'
  if (partnerName) return `Someone at ${partnerName}`
  return `Someone at ${/^[aeiou]/.test(place) ? 'an' : 'a'} ${place}`
}

/** The date on which the pack was made, where it was made. */
export function packDate(pack: Pack): string {
  return dateWords(pack.created.slice(0, 10))
}

/** "4 personas from 14 interviews with 9 partners". */
export function packSentence({ personas, research }: Pack): string {
  const interviews = counted(research.interviews, 'interview')
  const from =
    research.partners === 0 ? interviews : `${interviews} with ${counted(research.partners, 'partner')}`
  return personas.length === 0 ? from : `${counted(personas.length, 'persona')} from ${from}`
}
