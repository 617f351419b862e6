import { Building2, ChartNoAxesColumn, Layers, type LucideIcon, UserRound, VenetianMask } from 'lucide-react'
import type { PeopleSection } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'

/** The sections in their order: what they are called, and what one of them is called. */
export const peopleSections = [
  { id: 'partners', label: 'Partners', one: 'partner', icon: Building2 },
  { id: 'people', label: 'People', one: 'person', icon: UserRound },
  { id: 'segments', label: 'Segments', one: 'segment', icon: Layers },
  { id: 'figures', label: 'Figures', one: 'figure', icon: ChartNoAxesColumn },
  { id: 'customers', label: 'Customers', one: 'customer', icon: VenetianMask },
] as const satisfies readonly {
  readonly id: PeopleSection
  readonly label: string
  readonly one: string
  readonly icon: LucideIcon
}[]

/** Goes to a section, with nothing open beside its list. */
export function goToSection(section: PeopleSection): void {
  navigate({ screen: 'partners', section, id: null })
}
