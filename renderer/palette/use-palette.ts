import { useMemo } from 'react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { commandEntries } from './commands.ts'
import {
  askedEntries,
  interviewEntries,
  partnerEntries,
  personaEntries,
  quoteEntries,
  tagEntries,
} from './noun-entries.ts'
import { createPaletteSearch, type PaletteSection } from './palette-search.ts'
import { useDebounced } from './use-debounced.ts'

const mostQuotes = 8
const fewestLetters = 2

export type PaletteFindings = {
  readonly sections: readonly PaletteSection[]
  /** Quotes that match and are not shown. */
  readonly moreQuotes: number
  /** What the quotes shown were searched for. */
  readonly quotesFor: string
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
  const words = useDebounced(text.trim(), 120)
  const isAsking = words.length >= fewestLetters
  const { data: page } = useEngineQuery(
    'quotes.list',
    { filter: { text: words }, offset: 0, limit: mostQuotes },
    { enabled: isAsking, keepsPrevious: true },
  )
  const search = useMemo(
    () =>
      createPaletteSearch([
        ...commandEntries(project),
        ...interviewEntries(interviews),
        ...personaEntries(personas),
        ...tagEntries(tags),
        ...partnerEntries(partners),
        ...askedEntries(people, segments, customers, partners),
      ]),
    [project, interviews, personas, tags, partners, people, segments, customers],
  )
  const hasQuotes = isAsking && text.trim() !== '' && page !== undefined && page.quotes.length > 0
  return {
    sections: [
      ...search(text),
      ...(hasQuotes ? [{ group: 'Quotes' as const, entries: quoteEntries(page.quotes) }] : []),
    ],
    moreQuotes: hasQuotes ? page.total - page.quotes.length : 0,
    quotesFor: words,
  }
}
