import { z } from 'zod'
import type { PartnerId } from './ids.ts'

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
}
