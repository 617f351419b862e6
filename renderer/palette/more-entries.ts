import { ArrowRight, ListPlus } from 'lucide-react'
import { autocoding } from '../autocoding/autocoding-open.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** What leads on from the quotes and the interviews that were found. */
export function moreEntries(
  text: string,
  quotes: number | null,
  isReadOnly: boolean,
): readonly PaletteEntry[] {
  return [
    {
      id: 'all-quotes',
      group: 'Quotes',
      label:
        quotes === null ? 'Show all on the Evidence screen' : `Show ${ofAll(quotes)} on the Evidence screen`,
      sign: { type: 'icon', icon: ArrowRight },
      isMore: true,
      run: () => navigate({ screen: 'evidence', filter: { text: text.trim() } }),
    },
    ...(isReadOnly
      ? []
      : [
          {
            id: 'make-quotes',
            group: 'In interviews',
            label: 'Make quotes from all passages with these words…',
            sign: { type: 'icon', icon: ListPlus },
            isMore: true,
            run: () => autocoding.set(text.trim()),
          } as const,
        ]),
  ]
}

function ofAll(quotes: number): string {
  return quotes === 1 ? 'the quote' : `all ${counted(quotes, 'quote')}`
}
