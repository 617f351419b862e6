import { z } from 'zod'
import { actionStatus, lifecycleStep } from './action.ts'
import { kind } from './kind.ts'
import { partnerType } from './partner.ts'
import { stance } from './persona.ts'
import { portrait } from './portrait.ts'
import { sectionKey } from './section.ts'
import { color } from './tag.ts'

const count = z.int().min(0)

/** Only in a pack with names, and null there where nothing is known, or the name was not to be given. */
const name = z.string().nullable().optional()

/**
 * What stands for a person or a partner, so that a reader can see what belongs together without a name: a pseudonym
 * (P03, Partner C, or one that was chosen), the same in every pack of the project. In a pack with names, whoever is named
 * has a key of that pack alone (V1), and a partner that is named its name: a pseudonym never stands beside a name. A quote
 * (Q1) and an interview (I1) have keys that mean nothing outside the pack.
 */
const voiceKey = z.string().min(1)
const partnerKey = z.string().min(1)
const quoteKey = z.string().regex(/^Q\d+$/)
const interviewKey = z.string().regex(/^I\d+$/)

/** Who said something, without saying their name unless the pack is one with names. */
const who = z.object({
  /** Empty where nobody noted it. */
  role: z.string(),
  /** Null for colleagues, and where the interview names no partner. */
  partnerType: partnerType.nullable(),
  /** Null for colleagues, where it is not known, and for whoever is named at a partner that is not. */
  partner: partnerKey.nullable(),
  participantName: name,
  partnerName: name,
})

export const packEvidence = z.object({
  stance,
  quote: quoteKey,
  /** Word for word, but for names that are not to be given: their pseudonyms stand there in brackets, as "[P03]". */
  exact: z.string(),
  kinds: z.array(kind),
  /** Names of tags in the codebook. */
  tags: z.array(z.string()),
  isStarred: z.boolean(),
  /** The interview's text was edited since: these words no longer stand there. */
  needsReview: z.boolean(),
  /** Null where nobody noted which participant spoke. */
  voice: voiceKey.nullable(),
  who,
  interview: interviewKey,
  interviewTitle: name,
  /** The interview's, YYYY-MM-DD. */
  date: z.string(),
  /** ms from the interview's start; null where its text has no times. */
  at: count.nullable(),
})
export type PackEvidence = z.infer<typeof packEvidence>

const evidenced = {
  text: z.string(),
  /**
   * Withdrawn quotes are counted here, and so are those withheld because whoever said them did not agree to it: both are
   * left out of `evidence` and of all other counts.
   */
  strength: z.object({
    quotes: count,
    participants: count,
    partners: count,
    contradicting: count,
    withdrawn: count,
    withheld: count,
  }),
  /** Supporting first. */
  evidence: z.array(packEvidence),
}

export const packClaim = z.object({ kind, ...evidenced })
export type PackClaim = z.infer<typeof packClaim>

/** A sentence of the profile that is no motivation, pain point or need. */
export const packLine = z.object({ section: sectionKey, ...evidenced })
export type PackLine = z.infer<typeof packLine>

export const packAction = z.object({
  step: lifecycleStep,
  what: z.string(),
  /** Empty where nobody wrote it, as are effect and measure. */
  owner: z.string(),
  startsOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  status: actionStatus,
  effect: z.string(),
  measure: z.string(),
  /** The claims and lines that it answers, in their words. */
  answers: z.array(z.string()),
})
export type PackAction = z.infer<typeof packAction>

export const packPersona = z.object({
  name: z.string(),
  summary: z.string(),
  color,
  /** What supports its claims: distinct quotes, interviews, people and partners. */
  behind: z.object({ quotes: count, interviews: count, participants: count, partners: count }),
  /** Ordered by kind, and within a kind as the researchers ordered them. */
  claims: z.array(packClaim),
  /** Of its evidence, the quote that says best who they are; null where nobody chose one, or it is not in the pack. */
  characteristic: quoteKey.nullable().default(null),
  /** A picture as a data URL; null: its initials stand for it. */
  portrait: portrait.nullable().default(null),
  /** By section. Packs of before there were profiles have none, and no actions. */
  lines: z.array(packLine).default([]),
  /** By step. */
  actions: z.array(packAction).default([]),
})
export type PackPersona = z.infer<typeof packPersona>

export const packVoice = z.object({
  voice: voiceKey,
  ...who.shape,
  /** How many distinct quotes of theirs this pack shows. */
  quotes: count,
})
export type PackVoice = z.infer<typeof packVoice>

export const packTag = z.object({
  /** As evidence names it: with its parents' names where two tags of the pack share one. */
  name: z.string(),
  /** From the top of the codebook down to the tag itself. */
  path: z.array(z.string()).min(1),
  color,
})
export type PackTag = z.infer<typeof packTag>

/** A set of personas with their evidence, as it is handed around. Readers refuse a version they do not know. */
export const pack = z
  .object({
    format: z.literal('throughline-pack'),
    version: z.literal(2),
    project: z.string(),
    /** ISO 8601 with the offset of where it was made, so that its date is the maker's date. */
    created: z.iso.datetime({ offset: true }),
    withNames: z.boolean(),
    /** The whole project's research, whichever personas were chosen. */
    research: z.object({
      interviews: count,
      participants: count,
      partners: count,
      /** Null where it was not counted. */
      quotesNotPlaced: count.nullable(),
    }),
    personas: z.array(packPersona),
    voices: z.array(packVoice),
    /** The tags that the evidence carries. */
    codebook: z.array(packTag),
  })
  .refine(
    one => one.withNames || !holdsNames(one),
    'names people, partners or interviews, yet says that it does not',
  )
export type Pack = z.infer<typeof pack>

type Voiced = { readonly personas: readonly PackPersona[]; readonly voices: readonly PackVoice[] }

function holdsNames({ personas, voices }: Voiced): boolean {
  const evidence = personas.flatMap(({ claims, lines }) => [...claims, ...lines].flatMap(one => one.evidence))
  return (
    evidence.some(one => one.interviewTitle !== undefined) ||
    [...evidence.map(one => one.who), ...voices].some(
      one => one.participantName !== undefined || one.partnerName !== undefined,
    )
  )
}
