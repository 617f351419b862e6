import type { Attribute } from '../../shared/model/attribute.ts'
import { consentNames, consentStatuses } from '../../shared/model/consent.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { type Partner, partnerTypeNames } from '../../shared/model/partner.ts'
import type { Segment } from '../../shared/model/segment.ts'
import { stageNames } from '../../shared/model/stage.ts'
import { figureValueText } from './figure-words.ts'

/** What two say about one thing, and which of it stays when the one or the other does. */
export type MergeFact = {
  readonly label: string
  readonly sides: readonly [string, string]
  /** By the side that stays: whether what a side says of it stays too. */
  readonly kept: readonly [readonly [boolean, boolean], readonly [boolean, boolean]]
}

export function partnerFacts(
  one: Partner,
  other: Partner,
  segments: readonly Segment[],
  figures: readonly Attribute[],
): readonly MergeFact[] {
  const segmentText = (partner: Partner) =>
    segments
      .filter(segment => partner.segmentIds.includes(segment.id))
      .map(segment => segment.name)
      .join(', ')
  const figureText = (figure: Attribute) => (partner: Partner) => {
    const value = partner.attributes.find(({ attributeId }) => attributeId === figure.id)?.value
    return value === undefined ? '' : figureValueText(figure, value)
  }
  const [type, otherType] = [one, other].map(partner => partnerTypeNames[partner.type]) as [string, string]
  return said([
    {
      label: 'Type',
      sides: [type, otherType],
      // "Other" says nothing.
      kept: keptOf([one.type === 'other' ? '' : type, other.type === 'other' ? '' : otherType]),
    },
    own('Stage', one, other, partner => (partner.stage ? stageNames[partner.stage] : '')),
    own('Tier', one, other, partner => partner.tier),
    own('Region', one, other, partner => partner.region),
    own('Size', one, other, partner => partner.size),
    both('Segments', one, other, segmentText),
    ...figures.map(figure => own(figure.name, one, other, figureText(figure))),
    own('Pseudonym', one, other, partner => partner.chosenPseudonym),
    both('Note', one, other, partner => partner.note),
    both('People', one, other, partner => countText(partner.participants)),
    both('Interviews', one, other, partner => countText(partner.interviews)),
  ])
}

export function personFacts(
  one: Participant,
  other: Participant,
  partners: readonly Partner[],
): readonly MergeFact[] {
  const placeText = ({ partnerId }: Participant) =>
    partners.find(partner => partner.id === partnerId)?.name ?? ''
  const rank = ({ consent }: Participant) => consentStatuses.indexOf(consent.status)
  const isStricter = [rank(one) <= rank(other), rank(other) <= rank(one)] as const
  return said([
    own('Role', one, other, person => person.role),
    own('Works at', one, other, placeText),
    {
      label: 'Consent',
      sides: [consentNames[one.consent.status], consentNames[other.consent.status]],
      kept: [isStricter, isStricter],
    },
    own('Pseudonym', one, other, person => person.chosenPseudonym),
    both('Note', one, other, person => person.note),
    both('Interviews', one, other, person => countText(person.interviews)),
  ])
}

export function segmentFacts(one: Segment, other: Segment): readonly MergeFact[] {
  return said([
    own('Description', one, other, segment => segment.description),
    both('Partners', one, other, segment => countText(segment.partners)),
  ])
}

/** Of what only one can stay: that of the side that stays, else the other's. */
function own<One>(label: string, one: One, other: One, textOf: (side: One) => string): MergeFact {
  const sides = [textOf(one), textOf(other)] as const
  return { label, sides, kept: keptOf(sides) }
}

/** Of what is gathered from both. */
function both<One>(label: string, one: One, other: One, textOf: (side: One) => string): MergeFact {
  return {
    label,
    sides: [textOf(one), textOf(other)],
    kept: [
      [true, true],
      [true, true],
    ],
  }
}

function keptOf([one, other]: readonly [string, string]): MergeFact['kept'] {
  return [
    [one !== '', one === ''],
    [other === '', other !== ''],
  ]
}

/** Only what at least one of them says. */
function said(facts: readonly MergeFact[]): readonly MergeFact[] {
  return facts.filter(({ sides }) => sides.some(text => text !== ''))
}

function countText(count: number): string {
  return count === 0 ? '' : String(count)
}
