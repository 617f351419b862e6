import type { Attribute } from '../../shared/model/attribute.ts'
import { dayText } from '../interviews/dates.ts'

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A stored value as a person reads it: "1,250 k€", "3 Mar 2027", "Yes". */
export function figureValueText({ kind, unit }: Pick<Attribute, 'kind' | 'unit'>, value: string): string {
  switch (kind) {
    case 'number':
      return [numbers.format(Number(value)), unit].filter(Boolean).join(' ')
    case 'date':
      return dayText(value)
    case 'yes-no':
      return value === 'yes' ? 'Yes' : 'No'
    default:
      return value
  }
}

/** Choices as they are typed, one a line; none twice. */
export function choicesIn(text: string): string[] {
  return [...new Set(text.split('\n').map(line => line.trim()))].filter(line => line !== '')
}
