import { z } from 'zod'
import type { AttributeId, PartnerId, SegmentId } from './ids.ts'
import type { Stage } from './stage.ts'

export const partnerTypes = [
  'var',
  'msp',
  'system-integrator',
  'isv',
  'cloud-integrator',
  'distributor',
  'independent-distributor',
  'referral',
  'agency',
  'other',
] as const
export const partnerType = z.enum(partnerTypes)
export type PartnerType = z.infer<typeof partnerType>

export const partnerTypeNames: Readonly<Record<PartnerType, string>> = {
  var: 'Value-added reseller',
  msp: 'Managed service provider',
  'system-integrator': 'System integrator',
  isv: 'Independent software vendor',
  'cloud-integrator': 'Cloud integrator',
  distributor: 'Industrial distributor',
  'independent-distributor': 'Independent distributor',
  referral: 'Referral partner',
  agency: 'Agency',
  other: 'Other partner',
}

/** An organisation in the partner ecosystem. */
export type Partner = {
  readonly id: PartnerId
  readonly name: string
  readonly type: PartnerType
  /** Null where nobody knows. */
  readonly stage: Stage | null
  /** Empty where nobody said, as are size and tier. */
  readonly region: string
  readonly size: string
  readonly tier: string
  readonly note: string
  readonly segmentIds: readonly SegmentId[]
  /** As `attributeValue` gives them; those without a value are left out. */
  readonly attributes: readonly { readonly attributeId: AttributeId; readonly value: string }[]
  /** The chosen one, else "Partner C". */
  readonly pseudonym: string
  /** Empty where none was chosen. */
  readonly chosenPseudonym: string
  readonly participants: number
  readonly interviews: number
}
