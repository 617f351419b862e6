import type { PeopleColumn } from '../../shared/contract/people.ts'
import {
  type Attribute,
  type AttributeKind,
  attributeKindNames,
  attributeKinds,
} from '../../shared/model/attribute.ts'
import { attributeId } from '../../shared/model/ids.ts'
import type { SelectOption } from '../ui/Select.tsx'

type FieldColumn = Extract<PeopleColumn, string>

const fieldNames: Readonly<Record<FieldColumn, string>> = {
  nothing: 'Leave out',
  partner: 'Partner',
  type: 'Partner type',
  segments: 'Segments',
  stage: 'Stage',
  region: 'Region',
  size: 'Size',
  tier: 'Tier',
  note: 'Note',
  participant: 'Person',
  role: 'Role of person',
}

/** A column's use as a choice's id, and back. */
export function columnKey(column: PeopleColumn): string {
  if (typeof column === 'string') return column
  return 'attributeId' in column ? `figure:${column.attributeId}` : `new:${column.kind}`
}

/** What a choice makes of the column with that heading. */
export function columnOf(key: string, heading: string): PeopleColumn {
  const [use = '', rest = ''] = key.split(':')
  const figure = use === 'figure' ? attributeId.safeParse(rest).data : undefined
  if (figure) return { attributeId: figure }
  const kind = attributeKinds.find(one => use === 'new' && one === rest)
  if (kind) return { newAttribute: nameOf(heading), kind, unit: kind === 'number' ? unitOf(heading) : '' }
  return (Object.keys(fieldNames) as FieldColumn[]).find(field => field === key) ?? 'nothing'
}

/** Everything a column can be. */
export function columnOptions(
  figures: readonly Attribute[],
  heading: string,
): readonly SelectOption<string>[] {
  const name = nameOf(heading)
  return [
    ...Object.entries(fieldNames).map(([id, label]) => ({ id, label })),
    ...figures.map(figure => ({ id: `figure:${figure.id}`, label: `Figure: ${figure.name}` })),
    ...attributeKinds
      .filter(kind => kind !== 'choice')
      .map((kind: AttributeKind) => ({
        id: `new:${kind}`,
        label: `New figure “${name}” (${attributeKindNames[kind].toLowerCase()})`,
      })),
  ]
}

/** "Revenue (k€)" is Revenue, in k€. */
function nameOf(heading: string): string {
  return (
    heading
      .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
      .trim()
      .slice(0, 100) || 'Figure'
  )
}

function unitOf(heading: string): string {
  return (/[([]([^)\]]*)[)\]]\s*$/.exec(heading)?.[1] ?? '').trim().slice(0, 40)
}
