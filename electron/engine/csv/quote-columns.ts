import type { EvidenceId } from '../../../shared/model/ids.ts'
import { kindNames } from '../../../shared/model/kind.ts'
import type { QuoteCard } from '../../../shared/model/quote.ts'
import { tagPaths } from '../pack/codebook.ts'
import { createNameReplacer } from '../pack/names-in-words.ts'
import { namesToReplace } from '../pack/names-to-replace.ts'
import type { Named, PackPeople } from '../pack/pack-people.ts'
import { createPackKeys, pseudonymsOf } from '../pack/pseudonyms.ts'
import { who, wordsOf } from '../pack/said-by.ts'
import { createWithheldCheck, withheldSentence } from '../pack/withheld-words.ts'
import type { TagNode } from '../store/tags.ts'

/** The columns of a file of quotes: one row a quote. */
export const quoteColumnNames = [
  'Words',
  'Kinds',
  'Tags',
  'Memo',
  'Participant',
  'Role',
  'Partner',
  'Partner type',
  'Interview',
  'Date',
  'Time',
  'Placed on',
  'Starred',
] as const

export type QuoteColumnsContext = {
  readonly named: Named
  readonly withNames: boolean
  readonly people: PackPeople
  readonly tags: readonly TagNode[]
  readonly contradicting: ReadonlySet<EvidenceId>
  /** The words of all quotes that must not leave the project. */
  readonly withheldWords: readonly string[]
}

/**
 * Gives what makes a quote the cells of a row, by the rules that packs follow: names only where asked for and agreed to,
 * and no sentence of the researchers that repeats words which must not leave.
 */
export function createQuoteColumns({
  named,
  withNames,
  people,
  tags,
  contradicting,
  withheldWords,
}: QuoteColumnsContext): (quote: QuoteCard) => readonly string[] {
  const pseudonyms = pseudonymsOf(people)
  const keys = createPackKeys([], pseudonyms, named)
  const unnamed = createNameReplacer(namesToReplace(people, pseudonyms, named))
  const repeatsWithheld = createWithheldCheck(withheldWords)
  const own = (words: string) => (repeatsWithheld(words) ? withheldSentence : unnamed(words))
  // Roles, claims and titles come again with every quote.
  const [label, sentence] = [remembered(unnamed), remembered(own)]
  const paths = tagPaths(tags.map(tag => ({ ...tag, name: own(tag.name) })))
  const numbers = new Map<string, number>()
  const numberOf = (interviewId: string) => {
    const number = numbers.get(interviewId) ?? numbers.size + 1
    numbers.set(interviewId, number)
    return number
  }

  return quote => {
    const { source, interviewId } = quote
    const { participantName, partner, role, partnerType } = who(source, {
      keys,
      named,
      withNames,
      unnamed: label,
    })
    const number = numberOf(interviewId)
    return [
      wordsOf(quote, { keys, named, unnamed }),
      quote.kinds.map(kind => kindNames[kind]).join('; '),
      quote.tagIds.flatMap(id => paths.get(id)?.join(' / ') ?? []).join('; '),
      quote.memo === '' ? '' : own(quote.memo),
      participantName ?? keys.voice(quote) ?? '',
      role,
      partner ?? '',
      partnerType ?? '',
      named.interviews.has(interviewId) ? label(source.interviewTitle) : `I${number}`,
      source.date,
      source.at === null ? '' : clock(source.at),
      quote.placements
        .map(({ evidenceId, personaName, claimText }) => {
          const against = contradicting.has(evidenceId) ? ' (contradicts)' : ''
          return `${sentence(personaName)}: ${sentence(claimText)}${against}`
        })
        .join('; '),
      quote.isStarred ? 'yes' : '',
    ]
  }
}

function remembered(change: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>()
  return words => {
    const changed = known.get(words) ?? change(words)
    known.set(words, changed)
    return changed
  }
}

/** Hours, minutes and seconds, as a spreadsheet reads a time. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}
