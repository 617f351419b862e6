import { mayLeave } from '../../../shared/model/consent.ts'
import { kinds } from '../../../shared/model/kind.ts'
import type {
  Pack,
  PackAction,
  PackClaim,
  PackEvidence,
  PackLine,
  PackPersona,
  PackVoice,
} from '../../../shared/model/pack.ts'
import type { Evidence, Persona } from '../../../shared/model/persona.ts'
import type { Line, Profile } from '../../../shared/model/profile.ts'
import type { QuoteSource } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { strengthOf } from '../store/personas.ts'
import { usedTags } from './codebook.ts'
import { isoWithOffset } from './iso-with-offset.ts'
import { createNameReplacer } from './names-in-words.ts'
import { namesToReplace } from './names-to-replace.ts'
import { type Named, namedIn, nobodyNamed, type PackPeople } from './pack-people.ts'
import { createPackKeys, type PackKeys, pseudonymsOf } from './pseudonyms.ts'
import { who, wordsOf } from './said-by.ts'
import { createWithheldCheck, withheldSentence } from './withheld-words.ts'

export type PackContext = {
  readonly projectName: string
  readonly createdAt: Date
  /** The day by which consents have lapsed, YYYY-MM-DD. */
  readonly today: string
  readonly withNames: boolean
  readonly people: PackPeople
  /** The words of all quotes that must not leave the project, placed or not. */
  readonly withheldWords: readonly string[]
  /** The whole codebook; the pack carries what its evidence uses. */
  readonly tags: readonly Tag[]
  /** The whole project's research, whichever personas were chosen. */
  readonly interviewCount: number
  readonly participantCount: number
  readonly partnerCount: number
  readonly notPlacedCount?: number | null
}

/** What the parts of a pack are made with. */
type Making = {
  readonly keys: PackKeys
  readonly named: Named
  readonly withNames: boolean
  /** Words without the names that are not to be given. */
  unnamed(words: string): string
  /** A sentence of the researchers, without names and without words that must not leave. */
  own(words: string): string
  readonly tagNames: ReadonlyMap<string, string>
}

/**
 * The pack of these personas in this order, in the shape of `shared/model/pack.ts`. Nothing in it was said by somebody
 * who did not agree that it leaves the project. Names are in it only when asked for, and then of those who agreed to
 * it; memos and the database's ids never.
 */
export function buildPack(personas: readonly PackSource[], context: PackContext): Pack {
  const { people, withNames } = context
  const shown = personas.flatMap(evidenceOf)
  const quotes = shown.map(evidence => evidence.quote)
  const named = withNames ? namedIn(quotes, people, context.today) : nobodyNamed
  const pseudonyms = pseudonymsOf(people)
  const unnamed = createNameReplacer(namesToReplace(people, pseudonyms, named))
  const repeatsWithheld = createWithheldCheck(context.withheldWords)
  const { codebook, tagNames } = usedTags(
    context.tags.map(tag => ({ ...tag, name: unnamed(tag.name) })),
    new Set(quotes.flatMap(quote => quote.tagIds)),
  )
  const making: Making = {
    keys: createPackKeys(quotes, pseudonyms, named),
    named,
    withNames,
    unnamed,
    own: words => (repeatsWithheld(words) ? withheldSentence : unnamed(words)),
    tagNames,
  }
  return {
    format: 'throughline-pack',
    version: 2,
    project: unnamed(context.projectName),
    created: isoWithOffset(context.createdAt),
    withNames,
    research: {
      interviews: context.interviewCount,
      participants: context.participantCount,
      partners: context.partnerCount,
      quotesNotPlaced: context.notPlacedCount ?? null,
    },
    personas: personas.map(persona => packPersona(persona, making)),
    voices: voices(shown, making),
    codebook,
  }
}

/** What a pack shows of a persona: its claims, and as much of its profile as there is. */
export type PackSource = Persona & Partial<Pick<Profile, 'lines' | 'actions' | 'quote'>>

/** All evidence that a pack shows of a persona. */
export function evidenceOf({ claims, lines = [] }: PackSource): readonly Evidence[] {
  return [...claims, ...lines].flatMap(shownEvidence)
}

/** The evidence that a pack shows of a claim or a line: supporting first, else as the researchers ordered it. */
export function shownEvidence(claim: Pick<Line, 'evidence'>): readonly Evidence[] {
  const standing = claim.evidence.filter(
    evidence => !evidence.isWithdrawn && mayLeave(evidence.quote.source.consent),
  )
  return [
    ...standing.filter(evidence => evidence.stance === 'supports'),
    ...standing.filter(evidence => evidence.stance === 'contradicts'),
  ]
}

function packPersona(persona: PackSource, making: Making): PackPersona {
  const { claims, lines = [], actions = [], quote = null } = persona
  const shown = evidenceOf(persona)
  const supporting = shown.filter(evidence => evidence.stance === 'supports').map(evidence => evidence.quote)
  return {
    name: making.own(persona.name),
    summary: making.own(persona.summary),
    color: persona.color,
    behind: {
      quotes: distinct(supporting.map(quote => quote.id)),
      interviews: distinct(supporting.map(quote => quote.interviewId)),
      participants: distinct(supporting.map(quote => quote.source.participantId)),
      partners: distinct(supporting.map(quote => quote.source.partnerId)),
    },
    claims: kinds.flatMap(kind =>
      claims
        .filter(claim => claim.kind === kind)
        .map((claim): PackClaim => ({ kind, ...evidenced(claim, making) })),
    ),
    portrait: persona.portrait,
    characteristic:
      quote && shown.some(piece => piece.quote.id === quote.id) ? making.keys.quote(quote) : null,
    lines: lines.map((line): PackLine => ({ section: line.section, ...evidenced(line, making) })),
    actions: actions.map(action => packAction(action, [...claims, ...lines], making)),
  }
}

function packAction(
  { id: _, personaId: __, claimIds, ...action }: Profile['actions'][number],
  said: readonly { readonly id: string; readonly text: string }[],
  { own }: Making,
): PackAction {
  return {
    ...action,
    what: own(action.what),
    owner: own(action.owner),
    effect: own(action.effect),
    measure: own(action.measure),
    answers: said.filter(one => (claimIds as readonly string[]).includes(one.id)).map(one => own(one.text)),
  }
}

function evidenced(claim: Omit<Line, 'section'>, making: Making): Omit<PackLine, 'section'> {
  const shown = shownEvidence(claim)
  const withdrawn = claim.evidence.filter(evidence => evidence.isWithdrawn)
  return {
    text: making.own(claim.text),
    strength: {
      ...strengthOf([...shown, ...withdrawn]),
      withheld: claim.evidence.length - shown.length - withdrawn.length,
    },
    evidence: shown.map(evidence => packEvidence(evidence, making)),
  }
}

function packEvidence({ quote, stance }: Evidence, making: Making): PackEvidence {
  const { keys, named, unnamed, tagNames } = making
  const title = named.interviews.has(quote.interviewId) ? unnamed(quote.source.interviewTitle) : null
  return {
    stance,
    quote: keys.quote(quote),
    exact: wordsOf(quote, making),
    kinds: [...quote.kinds],
    tags: quote.tagIds.flatMap(id => tagNames.get(id) ?? []),
    isStarred: quote.isStarred,
    needsReview: quote.needsReview,
    voice: keys.voice(quote),
    who: who(quote.source, making),
    interview: keys.interview(quote),
    ...(making.withNames ? { interviewTitle: title } : {}),
    date: quote.source.date,
    at: quote.source.at,
  }
}

function voices(shown: readonly Evidence[], making: Making): PackVoice[] {
  const byKey = new Map<string, { source: QuoteSource; quotes: Set<string> }>()
  for (const { quote } of shown) {
    const voice = making.keys.voice(quote)
    if (voice === null) continue
    const heard = byKey.get(voice) ?? { source: quote.source, quotes: new Set() }
    heard.quotes.add(quote.id)
    byKey.set(voice, heard)
  }
  return [...byKey].map(([voice, { source, quotes }]) => ({
    voice,
    ...who(source, making),
    quotes: quotes.size,
  }))
}

function distinct(keys: readonly (string | null)[]): number {
  return new Set(keys.filter(key => key !== null)).size
}
