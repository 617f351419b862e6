import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'
import type { Segment } from '../../shared/model/segment.ts'
import type { PeopleSection } from '../router/route.ts'
import { createStore } from '../ui/store.ts'

/** The section that a new one is being made in; the palette opens the form from elsewhere. */
export const creating = createStore<PeopleSection | null>(null, { ofProject: true })

/** What was created just now: its pane takes the focus once, so that the rest can be said of it. */
export const justCreated = createStore<string | null>(null, { ofProject: true })

/** What is typed into the forms for new ones: it is there again after a look elsewhere. */
export const newDrafts = createStore<
  Readonly<Partial<Record<PeopleSection, Readonly<Record<string, string>>>>>
>({}, { ofProject: true })

/** The words each list is searched for. */
export const searches = createStore<Readonly<Partial<Record<PeopleSection, string>>>>({}, { ofProject: true })

export type Sorting = { readonly column: string; readonly isDescending: boolean }

/** How each list is sorted; by its own order where nobody chose. */
export const sortings = createStore<Readonly<Partial<Record<PeopleSection, Sorting>>>>(
  {},
  { ofProject: true },
)

/** Two of one kind that may be one; `other` null while it is still to be chosen. */
export type MergePair =
  | { readonly of: 'partners'; readonly one: Partner; readonly other: Partner | null }
  | { readonly of: 'people'; readonly one: Participant; readonly other: Participant | null }
  | { readonly of: 'segments'; readonly one: Segment; readonly other: Segment | null }

/** The dialog over the screen. */
export const peopleDialog = createStore<
  { readonly type: 'import' } | { readonly type: 'merge'; readonly pair: MergePair } | null
>(null, { ofProject: true })

/** Pairs of ids of which somebody said that they are not one. */
export const notDuplicates = createStore<ReadonlySet<string>>(new Set(), { ofProject: true })
