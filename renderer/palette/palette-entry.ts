import type { LucideIcon } from 'lucide-react'
import type { Found } from '../../shared/contract/search.ts'
import type { Kind } from '../../shared/model/kind.ts'

/** The order in which an untyped palette shows its groups. */
export const paletteGroups = [
  'Go to',
  'Commands',
  'Interviews',
  'Personas',
  'Claims',
  'Tags',
  'Partners',
  'People',
  'Segments',
  'Customers',
  'Quotes',
  'Memos',
  'In interviews',
] as const
export type PaletteGroup = (typeof paletteGroups)[number]

/** What stands before an entry: an icon, the kind of a quote or claim, or a tag's colour. */
export type PaletteSign =
  | { readonly type: 'icon'; readonly icon: LucideIcon }
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'color'; readonly color: string }

/** One line of the palette and what choosing it does. */
export type PaletteEntry = {
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** Where the sought words stand in the label, for what the engine found. */
  readonly marks?: readonly Found[]
  readonly detail?: string
  /** Words it is also found by. */
  readonly also?: string
  readonly shortcut?: string
  readonly sign: PaletteSign
  /** It leads on from the entries above it. */
  readonly isMore?: boolean
  run(): void
}
