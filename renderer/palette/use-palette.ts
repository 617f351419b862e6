import { useDeferredValue, useMemo } from 'react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { useDebounced } from '../ui/use-debounced.ts'
import { commandEntries } from './commands.ts'
import { hitEntry } from './hit-entries.ts'
import { moreEntries } from './more-entries.ts'
import { askedEntries, interviewEntries, partnerEntries, personaEntries, tagEntries } from './noun-entries.ts'
import type { PaletteEntry } from './palette-entry.ts'
import { createNameSearch, type PaletteSection } from './palette-search.ts'
import { arrange } from './palette-sections.ts'
import { useAsked } from './use-asked.ts'

/** How long one pauses before all quotes are counted, in ms. */
const pause = 150

export type PaletteFindings = {
  readonly sections: readonly PaletteSection[]
  /** Whether all that is shown was found for what is typed. */
  readonly isAnswered: boolean
  /** Whether what stands first was found for what is typed, and stays first. */
  readonly isFirstSure: boolean
}

/** Everything the palette finds for a text, as it is typed. */
export function usePalette(project: OpenProject, text: string): PaletteFindings {
  const { data: interviews = [] } = useEngineQuery('interviews.list', {})
  const { data: personas = [] } = useEngineQuery('personas.list', {})
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const { data: people = [] } = useEngineQuery('participants.list', {})
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const { data: customers = [] } = useEngineQuery('customers.list', {})
  const search = useMemo(
    () =>
      createNameSearch([
        ...commandEntries(project),
        ...interviewEntries(interviews),
        ...personaEntries(personas),
        ...tagEntries(tags),
        ...partnerEntries(partners),
        ...askedEntries(people, segments, customers, partners),
      ]),
    [project, interviews, personas, tags, partners, people, segments, customers],
  )
  const { asked, hits, isAnswered } = useAsked(text)
  // The words are asked for first: the engine looks for them while names are compared here.
  const name = useDeferredValue(text)
  const named = useMemo(() => search(name), [search, name])
  const found = useMemo((): readonly PaletteEntry[] | null => hits?.map(hitEntry) ?? null, [hits])

  const counted = useDebounced(isAnswered ? asked : '', pause)
  const { data: page } = useEngineQuery(
    'quotes.list',
    { filter: { text: counted }, offset: 0, limit: 1 },
    { enabled: counted !== '' },
  )
  const quotes = counted === asked ? (page?.total ?? null) : null
  const more = useMemo(
    () => moreEntries(text, quotes, project.isReadOnly),
    [text, quotes, project.isReadOnly],
  )
  return {
    sections: useMemo(() => arrange(text, named, found, more), [text, named, found, more]),
    isAnswered: isAnswered && name === text,
    isFirstSure: name === text && (named.close.length > 0 || isAnswered),
  }
}
