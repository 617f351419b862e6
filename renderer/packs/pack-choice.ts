import type { PackFormat } from '../../shared/contract/packs.ts'
import type { PersonaId } from '../../shared/model/ids.ts'
import { createStore } from '../ui/store.ts'

/** What a pack will be. Personas that are left out, so that a new persona is in. */
export type PackChoice = {
  readonly leftOut: ReadonlySet<PersonaId>
  readonly withNames: boolean
  readonly format: PackFormat
}

/** Stays while the person looks at another screen. */
export const packChoice = createStore<PackChoice>(
  { leftOut: new Set(), withNames: false, format: 'html' },
  { ofProject: true },
)
