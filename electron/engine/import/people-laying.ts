import { partnerTypeNames } from '../../../shared/model/partner.ts'
import { stageNames } from '../../../shared/model/stage.ts'
import type { RowSaid } from './people-cells.ts'
import { fieldKey, keyOf } from './people-columns.ts'
import type { Drafts, PartnerDraft, PersonDraft } from './people-drafts.ts'

/** What a row does, in words. */
export type Done = { creates: boolean; readonly words: string[]; readonly warnings: Set<string> }

/** Whether what this row says of a field is what holds in the end. */
type Holds = (field: string) => boolean

/** Changes the drafts to what a row says, and notes what that creates and changes. */
export function layRow(said: RowSaid, drafts: Drafts, holds: Holds, done: Done) {
  const partner = said.partner === '' ? null : layPartner(said, drafts, holds, done)
  if (said.participant !== '') layPerson(said, partner, partner?.people ?? drafts.colleagues, holds, done)
}

function layPartner(said: RowSaid, drafts: Drafts, holds: Holds, done: Done): PartnerDraft {
  const key = keyOf(said.partner)
  const known = drafts.partners.get(key)
  if (drafts.ambiguous.has(key)) {
    done.warnings.add(`Several partners are called ${known?.name}: the one that was there first is taken.`)
  }
  if (said.unknownType !== null) {
    const then = known
      ? `${known.name} keeps its type`
      : `${said.partner} becomes “${partnerTypeNames.other}”`
    done.warnings.add(`The type “${said.unknownType.slice(0, 60)}” is not known: ${then}.`)
  }
  const partner = known ?? newPartner(said.partner)
  drafts.partners.set(key, partner)
  const before = done.words.length
  if (!known) noteCreated(done, `creates the partner ${partner.name}`)
  layFields(said, partner, known !== undefined, holds, done)
  for (const name of said.segments) laySegment(name, partner, drafts, done)
  for (const [attribute, value] of said.values) {
    const old = partner.values.get(attribute)
    if (old === value || !holds(fieldKey(said.partner, null, `value ${attribute.name}`))) continue
    partner.values.set(attribute, value)
    const unit = attribute.unit === '' ? '' : ` ${attribute.unit}`
    done.words.push(`${fromTo(attribute.name, old, value)}${unit}`)
  }
  if (done.words.length > before) partner.isTouched = true
  return partner
}

function layFields(
  { partner: name, type, stage, words, note }: RowSaid,
  { fields }: PartnerDraft,
  isKnown: boolean,
  holds: Holds,
  done: Done,
) {
  const holdsOf = (field: string) => holds(fieldKey(name, null, field))
  if (type !== null && type !== fields.type && holdsOf('type')) {
    if (isKnown) done.words.push(fromTo('type', partnerTypeNames[fields.type], partnerTypeNames[type]))
    fields.type = type
  }
  if (stage !== null && stage !== fields.stage && holdsOf('stage')) {
    done.words.push(fromTo('stage', fields.stage && stageNames[fields.stage], stageNames[stage]))
    fields.stage = stage
  }
  for (const field of ['region', 'size', 'tier'] as const) {
    const text = words[field] ?? ''
    if (text === '' || text === fields[field] || !holdsOf(field)) continue
    done.words.push(fromTo(field, fields[field], text))
    fields[field] = text
  }
  if (note !== '' && note !== fields.note && holdsOf('note')) {
    done.words.push(fields.note === '' ? 'adds a note' : 'changes the note')
    fields.note = note
  }
}

function laySegment(name: string, partner: PartnerDraft, drafts: Drafts, done: Done) {
  const known = drafts.segments.get(keyOf(name))
  const segment = known ?? { id: null, name }
  if (partner.segments.has(segment)) return
  partner.segments.add(segment)
  drafts.segments.set(keyOf(name), segment)
  done.words.push(known ? `into the segment ${segment.name}` : `into the new segment ${segment.name}`)
}

function layPerson(
  { partner: at, participant, role, note }: RowSaid,
  partner: PartnerDraft | null,
  people: Map<string, PersonDraft>,
  holds: Holds,
  done: Done,
) {
  const key = keyOf(participant)
  const known = people.get(key)
  const person = known ?? { id: null, name: participant, fields: { role: '', note: '' }, isTouched: true }
  people.set(key, person)
  if (!known) noteCreated(done, `creates the participant ${person.name}`)
  const { fields } = person
  if (role !== '' && role !== fields.role && holds(fieldKey(at, participant, 'role'))) {
    if (known) done.words.push(fromTo(`role of ${person.name}`, fields.role, role))
    fields.role = role
    person.isTouched = true
  }
  // A note in a row with a partner is the partner's.
  if (!partner && note !== '' && note !== fields.note && holds(fieldKey(at, participant, 'note'))) {
    done.words.push(fields.note === '' ? 'adds a note' : 'changes the note')
    fields.note = note
    person.isTouched = true
  }
}

function newPartner(name: string): PartnerDraft {
  return {
    id: null,
    name,
    fields: { type: 'other', stage: null, region: '', size: '', tier: '', note: '' },
    segments: new Set(),
    values: new Map(),
    people: new Map(),
    isTouched: true,
  }
}

function noteCreated(done: Done, words: string) {
  done.creates = true
  done.words.push(words)
}

function fromTo(what: string, before: string | null | undefined, after: string): string {
  return before ? `${what}: ${before} to ${after}` : `${what}: ${after}`
}
