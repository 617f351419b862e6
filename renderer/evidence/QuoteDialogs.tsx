import { ArrowUpRight, Brackets, MapPin, Star, Tag as TagIcon, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { TagId } from '../../shared/model/ids.ts'
import { kindNames, kinds } from '../../shared/model/kind.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { BoardDialogs } from '../personas/BoardDialogs.tsx'
import { boardDialog } from '../personas/board.ts'
import { shortened } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { TagPickerPopover } from '../tags/TagPickerPopover.tsx'
import { MenuBeside, type MenuEntry } from '../ui/Menu.tsx'
import { placeOn, toggleKind, toggleStar } from './quote-work.ts'
import { RemoveQuotes } from './RemoveQuotes.tsx'
import type { Open, QuoteWork } from './use-quote-work.ts'
import { WordsDialog } from './words/WordsDialog.tsx'

/** Whatever is open beside or over the list of quotes. */
export function QuoteDialogs({ work }: { readonly work: QuoteWork }) {
  const { open } = work
  const isPlacing = boardDialog.useOnly(dialog => dialog !== null)
  return (
    <>
      {open?.type === 'menu' && (
        <MenuBeside
          label={`“${shortened(open.quote.exact, 40)}”`}
          anchor={work.anchor}
          entries={entriesFor(open.quote, work)}
          onClose={() => work.closeOnly(open)}
        />
      )}
      {open?.type === 'tags' && <Tags open={open} work={work} />}
      {open?.type === 'words' && <WordsDialog quote={open.quote} onClose={work.close} />}
      {open?.type === 'removal' && <RemoveQuotes chosen={open.chosen} onClose={work.close} />}
      {isPlacing && <Placing />}
    </>
  )
}

function Tags({ open, work }: { readonly open: Extract<Open, { type: 'tags' }>; readonly work: QuoteWork }) {
  const before = useRef<readonly TagId[]>(open.selected)
  return (
    <TagPickerPopover
      anchor={work.anchor}
      selected={open.selected}
      onChange={after => {
        work.changeTags(open.chosen, before.current, after)
        before.current = after
      }}
      onClose={work.close}
    />
  )
}

/** Personas are many words: they are read once somebody places something. */
function Placing() {
  const { data: personas } = useEngineQuery('personas.list', {})
  return personas ? <BoardDialogs personas={personas} /> : null
}

function entriesFor(quote: QuoteCard, work: QuoteWork): readonly MenuEntry[] {
  const chosen = { ids: [quote.id], cards: [quote] }
  return [
    {
      id: 'open',
      label: 'Open in the interview',
      icon: ArrowUpRight,
      shortcut: 'O',
      onAction: () => navigate({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id }),
    },
    {
      id: 'words',
      label: 'Widen, narrow, split, merge…',
      icon: Brackets,
      shortcut: 'W',
      onAction: () => work.changeWords(quote),
    },
    'separator',
    ...kinds.map(kind => ({
      id: kind,
      label: quote.kinds.includes(kind) ? `Not a ${kindNames[kind].toLowerCase()}` : kindNames[kind],
      shortcut: kindNames[kind].charAt(0),
      onAction: () => void toggleKind(chosen, kind),
    })),
    {
      id: 'tags',
      label: 'Tags…',
      icon: TagIcon,
      shortcut: 'T',
      onAction: () => work.anchor.current && work.pickTags(chosen, work.anchor.current),
    },
    {
      id: 'star',
      label: quote.isStarred ? 'Take the star off' : 'Star',
      icon: Star,
      shortcut: 'S',
      onAction: () => void toggleStar(chosen),
    },
    {
      id: 'place',
      label: 'Place on a claim…',
      icon: MapPin,
      shortcut: 'L',
      onAction: () => void placeOn(chosen),
    },
    'separator',
    {
      id: 'remove',
      label: 'Remove this quote',
      icon: Trash2,
      tone: 'danger',
      shortcut: 'Delete',
      onAction: () => work.remove(chosen),
    },
  ]
}
