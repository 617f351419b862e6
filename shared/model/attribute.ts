import { z } from 'zod'
import type { AttributeId } from './ids.ts'

export const attributeKinds = ['text', 'number', 'date', 'choice', 'yes-no'] as const
export const attributeKind = z.enum(attributeKinds)
export type AttributeKind = z.infer<typeof attributeKind>

export const attributeKindNames: Readonly<Record<AttributeKind, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
  'yes-no': 'Yes or no',
}

/** A figure or fact that a project keeps of its partners: revenue, deals registered, certifications. */
export type Attribute = {
  readonly id: AttributeId
  readonly name: string
  readonly kind: AttributeKind
  /** Of a number; empty for none. */
  readonly unit: string
  /** Of a choice, in their order. */
  readonly choices: readonly string[]
}

/**
 * A value as it is stored, from what a person typed or a file holds: numbers in plain digits with a point, dates as
 * YYYY-MM-DD, "yes" or "no". Null for what is no value of this attribute; an empty text is no value at all.
 */
export function attributeValue(
  { kind, choices }: Pick<Attribute, 'kind' | 'choices'>,
  given: string,
): string | null {
  const text = given.trim()
  switch (kind) {
    case 'text':
      return text === '' ? null : text
    case 'number':
      return numberText(text)
    case 'date':
      return z.iso.date().safeParse(text).success ? text : null
    case 'choice':
      return choices.find(choice => choice.toLocaleLowerCase() === text.toLocaleLowerCase()) ?? null
    case 'yes-no':
      if (/^(yes|y|true|1|x)$/i.test(text)) return 'yes'
      return /^(no|n|false|0)$/i.test(text) ? 'no' : null
  }
}

/** "1,250.5", "1 250.5" and "1250,5" are one number; "1,250" is a thousand and more, as in every list of figures. */
function numberText(given: string): string | null {
  const bare = given.replace(/[\s\u00a0\u202f'’]/g, '')
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)
  const isPlain = /^[+-]?\d+([.,]\d+)?$/.test(bare)
  if (!isGrouped && !isPlain) return null
  const number = Number(isGrouped ? bare.replaceAll(',', '') : bare.replace(',', '.'))
  return Number.isFinite(number) ? String(number) : null
}

/** Why a text is no value of an attribute, as the rest of a sentence that begins with the attribute's name. */
export function attributeMisfit(
  { kind, choices }: Pick<Attribute, 'kind' | 'choices'>,
  given: string,
): string {
  const words = `“${given.trim().slice(0, 60)}”`
  switch (kind) {
    case 'text':
      return 'is empty'
    case 'number':
      return `is not a number: ${words}`
    case 'date':
      return `is not a date like 2027-03-12: ${words}`
    case 'choice':
      return choices.length === 0
        ? `has no choices yet: ${words}`
        : `is none of ${choices.slice(0, 10).join(', ')}: ${words}`
    case 'yes-no':
      return `is neither yes nor no: ${words}`
  }
}
