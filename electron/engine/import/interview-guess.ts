import { extname } from 'node:path'
import { z } from 'zod'
import type { SpeakerIs } from '../../../shared/contract/imports.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import { longestLine } from '../../../shared/model/text.ts'
import type { KnownPeople } from '../store/known-people.ts'
import { nameKey } from './name-key.ts'
import { peopleNamedIn } from './named-people.ts'
import type { ParsedTranscript } from './parsed.ts'
import { dayOf } from './readers/csv-date.ts'
import { Refusal } from './reading.ts'
import { guessParticipants, guessSpeaker, type PartnerIs } from './speaker-guess.ts'

/** What is to be made of a transcript. */
export type InterviewPlan = {
  readonly title: string
  readonly date: string
  readonly kind: InterviewKind
  readonly partner: PartnerIs
  /** By the transcript's own order of speakers. */
  readonly speakers: readonly { readonly name: string; readonly as: SpeakerIs }[]
  /** Participants who are named by the source, but do not speak under a name of theirs. */
  readonly others: readonly SpeakerIs[]
}

/** What a person has already said of it. */
export type Given = {
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly kind?: InterviewKind | undefined
  readonly partner?: PartnerIs | undefined
  readonly speakers?: readonly { readonly name: string; readonly as: SpeakerIs }[] | undefined
}

export type Surroundings = {
  /** Of the file. */
  readonly name: string
  /** Counted from 1 where a file holds several interviews. */
  readonly number: number | null
  /** YYYY-MM-DD */
  readonly today: string
  readonly people: KnownPeople
}

/** What would be made of a transcript, as far as nobody says otherwise. Gives a `Refusal` for names that are too long. */
export function planInterview(
  transcript: ParsedTranscript,
  { name, number, today, people }: Surroundings,
  given: Given = {},
): InterviewPlan {
  const { headers } = transcript
  const partner =
    given.partner === undefined ? partnerOf(headers.get('partner') ?? '', people) : given.partner
  const role = headers.get('role')?.trim() ?? ''
  const heard = transcript.speakers.map(speaker => speaker.name)
  const named = guessParticipants(
    peopleNamedIn(headers.get('participants') ?? '', heard),
    role,
    partner,
    people,
  )
  const asking = peopleNamedIn(headers.get('interviewer') ?? '', heard).map(one => nameKey(one.name))
  const chosen = new Map(given.speakers?.map(one => [one.name, one.as]))
  const speakers = transcript.speakers.map(speaker => {
    const guess: SpeakerIs = asking.includes(nameKey(speaker.name))
      ? { is: 'interviewer' }
      : guessSpeaker(speaker.name, named, partner, people)
    return { name: speaker.name, guess, as: chosen.get(speaker.name) ?? guess }
  })
  const spoken = new Set(speakers.map(speaker => speaker.guess))
  const plan: InterviewPlan = {
    title: given.title ?? (transcript.title?.trim() || titleOf(name, number)),
    date: given.date ?? dayNamedIn(headers.get('date') ?? '') ?? dateIn(name) ?? today,
    kind: given.kind ?? kindOf(headers.get('type') ?? '') ?? (partner ? 'partner' : 'internal'),
    partner,
    speakers: speakers.map(({ name, as }) => ({ name, as })),
    others: named.map(one => one.as).filter(as => !spoken.has(as)),
  }
  refuseLongNames(plan)
  return plan
}

/** The same limit as for what is typed: a cut would be a loss that nobody notices. */
function refuseLongNames({ title, partner, speakers, others }: InterviewPlan) {
  const names = {
    title: [title],
    partner: partner && 'newName' in partner ? [partner.newName] : [],
    speaker: speakers.map(speaker => speaker.name),
    participant: [...speakers.map(speaker => speaker.as), ...others].map(as =>
      as.is === 'new' ? as.name : '',
    ),
  }
  for (const [what, given] of Object.entries(names)) {
    if (given.some(name => name.length > longestLine)) {
      throw new Refusal(`Its ${what} is longer than ${longestLine} characters.`)
    }
  }
}

/** The partner a source names: one of that name, in whatever case, or a new one. */
function partnerOf(name: string, people: KnownPeople): PartnerIs {
  if (name.trim() === '') return null
  const known = people.partners.get(nameKey(name))?.[0]
  return known ? { id: known.id } : { newName: name.trim() }
}

function titleOf(fileName: string, number: number | null): string {
  const title = fileName.slice(0, fileName.length - extname(fileName).length).replace(/\s+/g, ' ')
  return `${title.trim() || 'Untitled'}${number === null ? '' : ` ${number}`}`
}

function dayNamedIn(header: string): string | null {
  const day = dayOf(header)
  return day === 'unclear' ? dateIn(header) : day
}

/** The first date in a text that is written as 2027-03-12 or 20270312. */
function dateIn(text: string): string | null {
  for (const { groups } of text.matchAll(written)) {
    const date = `${groups?.year}-${groups?.month}-${groups?.day}`
    if (z.iso.date().safeParse(date).success) return date
  }
  return null
}

const written = /(?<!\d)(?<year>19\d\d|2[01]\d\d)(?<sign>[-_.]?)(?<month>\d\d)\k<sign>(?<day>\d\d)(?!\d)/g

function kindOf(type: string): InterviewKind | null {
  if (/review/i.test(type)) return 'review'
  if (/market|note/i.test(type)) return 'market-note'
  if (/internal/i.test(type)) return 'internal'
  return /partner/i.test(type) ? 'partner' : null
}
