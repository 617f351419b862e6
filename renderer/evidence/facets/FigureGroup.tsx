import type { QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import type { Attribute } from '../../../shared/model/attribute.ts'
import { withFigure } from '../filter-changes.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { FacetGroup, type Narrowing } from './FacetGroup.tsx'
import { RangeFields } from './RangeFields.tsx'

/** Narrows to what partners with a certain figure said. */
export function FigureGroup({
  attribute: { id, name, kind, unit, choices },
  counts,
  filter,
  onChange,
}: Narrowing & {
  readonly attribute: Attribute
  readonly counts: QuoteFacets['attributes'][number]['values']
}) {
  const asked = filter.attributes?.find(one => one.attributeId === id)
  const title = unit === '' ? name : `${name} (${unit})`
  const isRange = kind === 'number' || kind === 'date'
  const chosen = (asked?.values.length ?? 0) + Number(Boolean(asked?.from)) + Number(Boolean(asked?.to))
  const values = asked?.values ?? []
  if (counts.length === 0 && chosen === 0) return null
  return (
    <FacetGroup
      id={`figure-${id}`}
      title={title}
      part={chosen > 0 ? 'attributes' : null}
      chosen={chosen}
      filter={filter}
      onChange={onChange}
    >
      {() =>
        isRange ? (
          <RangeFields
            label={name}
            kind={kind}
            from={asked?.from ?? null}
            to={asked?.to ?? null}
            onChange={range => onChange(withFigure(filter, id, range))}
          />
        ) : (
          <ChoiceList
            label={name}
            choices={counts
              .map(({ value, quotes }) => ({ value, quotes, label: value }))
              .toSorted((one, other) => placeOf(one.value, choices) - placeOf(other.value, choices))}
            chosen={values}
            onToggle={value =>
              value !== null &&
              onChange(
                withFigure(filter, id, {
                  values: values.includes(value) ? values.filter(one => one !== value) : [...values, value],
                }),
              )
            }
          />
        )
      }
    </FacetGroup>
  )
}

function placeOf(value: string, choices: readonly string[]): number {
  const place = choices.indexOf(value)
  return place < 0 ? choices.length : place
}
