import type { PeopleColumn } from '../../../shared/contract/people.ts'
import { attributeMisfit, attributeValue } from '../../../shared/model/attribute.ts'
import type { PartnerType } from '../../../shared/model/partner.ts'
import { type Stage, stageNames } from '../../../shared/model/stage.ts'
import { longestLine } from '../../../shared/model/text.ts'
import { stageCalled, typeCalled } from './people-columns.ts'
import type { AttributeDraft } from './people-drafts.ts'

/** What a row says, each cell read as its column has it; what is empty is left out. */
export type RowSaid = {
  readonly partner: string
  readonly participant: string
  readonly role: string
  readonly note: string
  readonly type: PartnerType | null
  /** Where it is none that is known. */
  readonly unknownType: string | null
  readonly stage: Stage | null
  readonly words: { readonly [Field in 'region' | 'size' | 'tier']?: string }
  readonly segments: readonly string[]
  readonly values: readonly (readonly [AttributeDraft, string])[]
}

const longestNote = 100_000
const longestChoice = 100
const mostChoices = 200

/** What a row says, or in words why it is not taken. */
export function readRow(
  cells: readonly string[],
  mapping: readonly PeopleColumn[],
  attributeOfColumn: readonly (AttributeDraft | null)[],
): RowSaid | string {
  const cellsOf = (field: PeopleColumn) =>
    cells.map(cell => cell.trim()).filter((cell, index) => mapping[index] === field && cell !== '')
  const lineOf = (field: PeopleColumn) => (cellsOf(field)[0] ?? '').replace(/\s*[\r\n]+\s*/g, ' ')
  const [partner, participant, role] = [lineOf('partner'), lineOf('participant'), lineOf('role')]
  const words = { region: lineOf('region'), size: lineOf('size'), tier: lineOf('tier') }
  const note = cellsOf('note').join('\n')
  const segments = cellsOf('segments')
    .flatMap(cell => cell.split(';'))
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => name !== '')
  if (partner === '' && participant === '') return 'no partner or participant is named'
  for (const [name, text] of Object.entries({ partner, participant, role, ...words })) {
    if (text.length > longestLine) return `${name} is longer than ${longestLine} characters`
  }
  if (segments.some(name => name.length > longestLine)) {
    return `a segment’s name is longer than ${longestLine} characters`
  }
  if (note.length > longestNote) return `note is longer than ${longestNote} characters`

  const stageWords = lineOf('stage')
  const stage = stageCalled(stageWords)
  if (stage === null && stageWords !== '') {
    return `stage is none of ${Object.values(stageNames).join(', ')}: “${stageWords.slice(0, 60)}”`
  }
  const values: [AttributeDraft, string][] = []
  for (const [index, cell] of cells.entries()) {
    const attribute = attributeOfColumn[index]
    if (!attribute || cell.trim() === '' || values.some(([known]) => known === attribute)) continue
    const value = valueIn(attribute, cell)
    if (value === null) return `${attribute.name} ${attributeMisfit(attribute, cell)}`
    if (value.length > longestLine) return `${attribute.name} is longer than ${longestLine} characters`
    values.push([attribute, value])
  }
  const typeWords = lineOf('type')
  const type = typeWords === '' ? null : typeCalled(typeWords)
  const unknownType = type === null && typeWords !== '' ? typeWords : null
  return { partner, participant, role, note, type, unknownType, stage, words, segments, values }
}

/** What is not yet there takes what its column holds for its choices. */
function valueIn(attribute: AttributeDraft, cell: string): string | null {
  const known = attributeValue(attribute, cell)
  if (known !== null || attribute.kind !== 'choice' || attribute.id !== null) return known
  const choice = cell.trim()
  const isTaken = choice.length <= longestChoice && !/[\r\n]/.test(choice)
  return isTaken && attribute.choices.length < mostChoices ? choice : null
}
