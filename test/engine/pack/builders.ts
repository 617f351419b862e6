import type { PackContext } from '../../../electron/engine/pack/build-pack.ts'
import type { PackPeople } from '../../../electron/engine/pack/pack-people.ts'
import { type Consent, notAsked } from '../../../shared/model/consent.ts'
import type {
  ClaimId,
  CustomerId,
  EvidenceId,
  InterviewId,
  ParticipantId,
  PartnerId,
  PersonaId,
  QuoteId,
  TagId,
} from '../../../shared/model/ids.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Claim, Evidence, Persona, Stance } from '../../../shared/model/persona.ts'
import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'

/** The same name gives the same id, so that a test can say "the same person" by saying the same word. */
export function idOf<Id extends string>(name: string): Id {
  let hash = 0n
  for (const character of name) hash = (hash * 1_000_003n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 48n
  return `01890000-0000-7000-8000-${hash.toString(16).padStart(12, '0')}` as Id
}

export type EvidenceSpec = {
  readonly exact?: string
  readonly kinds?: readonly Kind[]
  readonly tags?: readonly string[]
  readonly memo?: string
  readonly stance?: Stance
  readonly isStarred?: boolean
  readonly needsReview?: boolean
  readonly isWithdrawn?: boolean
  readonly interview?: string
  readonly participant?: string | null
  readonly source?: Partial<QuoteSource>
}

export function buildEvidence(spec: EvidenceSpec = {}): Evidence {
  const exact = spec.exact ?? 'We sell what is on the shelf.'
  const interview = spec.interview ?? 'Ridgeway in March'
  const participant = spec.participant === undefined ? 'Ines Calder' : spec.participant
  const partnerName =
    spec.source?.partnerName === undefined ? 'Ridgeway Distribution' : spec.source.partnerName
  const quote: QuoteCard = {
    id: idOf<QuoteId>(`${interview}: ${exact}`),
    interviewId: idOf<InterviewId>(interview),
    start: 0,
    end: exact.length,
    exact,
    kinds: spec.kinds ?? ['motivation'],
    tagIds: (spec.tags ?? []).map(tag => idOf<TagId>(tag)),
    memo: spec.memo ?? '',
    isStarred: spec.isStarred ?? false,
    needsReview: spec.needsReview ?? false,
    placements: [],
    source: {
      interviewTitle: interview,
      date: '2027-03-12',
      at: 306_000,
      participantId: participant === null ? null : idOf<ParticipantId>(participant),
      participantName: participant,
      role: 'Owner',
      partnerId: partnerName === null ? null : idOf<PartnerId>(partnerName),
      partnerName,
      partnerType: 'distributor',
      consent: 'not-asked',
      ...spec.source,
    },
  }
  return {
    id: idOf<EvidenceId>(`${quote.id} ${spec.stance}`),
    claimId: idOf<ClaimId>('claim'),
    stance: spec.stance ?? 'supports',
    quote,
    isWithdrawn: spec.isWithdrawn ?? false,
  }
}

export function buildClaim(kind: Kind, text: string, evidence: readonly Evidence[] = []): Claim {
  const standing = evidence.filter(one => !one.isWithdrawn)
  const supporting = standing.filter(one => one.stance === 'supports')
  const distinct = (keys: readonly (string | null)[]) => new Set(keys.filter(key => key !== null)).size
  return {
    id: idOf<ClaimId>(text),
    personaId: idOf<PersonaId>('persona'),
    kind,
    text,
    strength: {
      quotes: supporting.length,
      participants: distinct(supporting.map(one => one.quote.source.participantId)),
      partners: distinct(supporting.map(one => one.quote.source.partnerId)),
      contradicting: standing.length - supporting.length,
      withdrawn: evidence.length - standing.length,
    },
    evidence,
  }
}

export function buildPersona(spec: Partial<Persona> = {}): Persona {
  const name = spec.name ?? 'Industrial Distributor'
  return {
    id: idOf<PersonaId>(name),
    name,
    summary: 'Sells parts to factories.',
    color: '#A46A3A',
    status: 'draft',
    portrait: null,
    claims: [],
    ...spec,
  }
}

export function buildTag(name: string, parent: string | null = null, id = name): Tag {
  return {
    id: idOf<TagId>(id),
    name,
    color: '#2B5C8A',
    description: '',
    usage: '',
    exampleId: null,
    parentId: parent === null ? null : idOf<TagId>(parent),
    quotes: 0,
  }
}

export function buildContext(spec: Partial<PackContext> = {}): PackContext {
  return {
    projectName: 'Northern channel',
    createdAt: new Date('2027-03-20T10:00:00Z'),
    today: '2027-03-20',
    withNames: false,
    people: buildPeople(),
    withheldWords: [],
    tags: [],
    interviewCount: 1,
    participantCount: 1,
    partnerCount: 1,
    ...spec,
  }
}

/** Everybody of these names: the first participant is P01, the first partner Partner A, and so on. */
export function buildPeople(
  spec: {
    readonly participants?: readonly string[]
    readonly partners?: readonly string[]
    readonly customers?: readonly string[]
    readonly consent?: Consent
    /** Who was there, by the interview's title. */
    readonly interviews?: Readonly<Record<string, { people: readonly string[]; partner: string | null }>>
  } = {},
): PackPeople {
  const {
    participants = ['Ines Calder', 'Tom Rey', 'Greta Moss'],
    partners = ['Ridgeway Distribution', 'Keelson'],
  } = spec
  const letter = (index: number) => String.fromCharCode(65 + index)
  return {
    participants: participants.map((name, index) => ({
      id: idOf<ParticipantId>(name),
      name,
      pseudonym: `P0${index + 1}`,
      consent: spec.consent ?? notAsked,
    })),
    partners: partners.map((name, index) => ({
      id: idOf<PartnerId>(name),
      name,
      pseudonym: `Partner ${letter(index)}`,
    })),
    customers: (spec.customers ?? []).map((name, index) => ({
      id: idOf<CustomerId>(name),
      name,
      pseudonym: `Customer ${letter(index)}`,
    })),
    gone: { participants: [], partners: [] },
    interviews: new Map(
      Object.entries(spec.interviews ?? {}).map(([title, { people, partner }]) => [
        idOf<InterviewId>(title),
        {
          participantIds: people.map(name => idOf<ParticipantId>(name)),
          partnerId: partner === null ? null : idOf<PartnerId>(partner),
        },
      ]),
    ),
  }
}
