import type { LucideIcon } from 'lucide-react'
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
  readonly detail?: string
  /** Words it is also found by. */
  readonly also?: string
  readonly shortcut?: string
  readonly sign: PaletteSign
  run(): void
}
