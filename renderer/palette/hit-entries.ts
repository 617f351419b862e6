import { MessagesSquare, StickyNote, TextQuote, Users } from 'lucide-react'
import type { SearchHit } from '../../shared/contract/search.ts'
import { navigate } from '../router/use-route.ts'
import type { PaletteEntry } from './palette-entry.ts'

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** What was found in words somebody said or wrote; each leads to those very words. */
export function hitEntry(hit: SearchHit): PaletteEntry {
  const { id, words, marks } = hit
  const found = { label: words, marks }
  switch (hit.noun) {
    case 'quote':
    case 'memo':
      return {
        ...found,
        id: `${hit.noun}:${id}`,
        group: hit.noun === 'quote' ? 'Quotes' : 'Memos',
        detail: source(hit),
        sign:
          hit.noun === 'quote' && hit.kinds[0]
            ? { type: 'kind', kind: hit.kinds[0] }
            : { type: 'icon', icon: StickyNote },
        run: () => navigate({ screen: 'interviews', interviewId: hit.interviewId, quoteId: hit.id }),
      }
    case 'interview':
      return {
        ...found,
        id: `in:${id}`,
        group: hit.at ? 'In interviews' : 'Interviews',
        detail: hit.at ? source(hit) : dates.format(new Date(`${hit.date}T12:00`)),
        sign: { type: 'icon', icon: MessagesSquare },
        run: () => navigate({ screen: 'interviews', interviewId: hit.id, quoteId: null, at: hit.at }),
      }
    case 'claim':
      return {
        ...found,
        id,
        group: 'Claims',
        detail: hit.personaName,
        sign: hit.kind ? { type: 'kind', kind: hit.kind } : { type: 'icon', icon: TextQuote },
        run: () =>
          hit.kind
            ? navigate({ screen: 'personas', personaId: hit.personaId, claimId: hit.id })
            : navigate({ screen: 'persona', personaId: hit.personaId, claimId: hit.id }),
      }
    case 'persona':
      return {
        ...found,
        id: `about:${id}`,
        group: 'Personas',
        detail: hit.personaName,
        sign: { type: 'icon', icon: Users },
        run: () => navigate({ screen: 'personas', personaId: hit.id }),
      }
  }
}

function source({
  interviewTitle,
  date,
}: {
  readonly interviewTitle: string
  readonly date: string
}): string {
  return `${interviewTitle} · ${dates.format(new Date(`${date}T12:00`))}`
}
