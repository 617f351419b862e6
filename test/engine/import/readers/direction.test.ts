import { expect, it } from 'vitest'
import { textDirection } from '../../../../electron/engine/import/readers/direction.ts'

it.each([
  ['ltr', 'Plain words.'],
  ['ltr', ''],
  ['ltr', '12:30 – 13:00'],
  ['ltr', '价格太贵。'],
  ['rtl', 'السعر مرتفع.'],
  ['rtl', 'המחיר גבוה'],
  ['rtl', '12:30 نعم، نستخدم CRM كل يوم'],
  ['ltr', 'She said "نعم" and went on about prices'],
  ['ltr', 'ab אב'],
  ['rtl', 'אב ab'],
])('runs %s: %j', (direction, text) => {
  expect(textDirection(text)).toBe(direction)
})
