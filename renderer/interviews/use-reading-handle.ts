import { type RefObject, useMemo } from 'react'
import type { Interview } from '../../shared/model/interview.ts'
import type { Quote } from '../../shared/model/quote.ts'
import { perform } from '../engine/perform.ts'
import { queryClient } from '../engine/query-client.ts'
import { engineQuery } from '../engine/use-engine.ts'
import { activateQuote } from './active-quote.ts'
import { trimmedAnchor } from './new-quote.ts'
import { selectAnchor, selectedAnchor } from './reading/offsets.ts'
import type { TextHandle } from './use-tagging.ts'

/** The text that is read: its selection is the page's own, and a quote exists once the engine has it. */
export function useReadingHandle(root: RefObject<HTMLElement | null>, interview: Interview): TextHandle {
  return useMemo(
    () => ({
      selected() {
        const anchor = root.current && selectedAnchor(root.current)
        return anchor && trimmedAnchor(interview.text, anchor)
      },
      async capture(place, kinds, tagIds) {
        const captured = await perform('quotes.capture', {
          interviewId: interview.id,
          revision: interview.revision,
          ...place,
          kinds: [...kinds],
          tagIds: [...tagIds],
        })
        if (!captured) return null
        showCaptured(interview, captured.value)
        // The selection has done its work; the caret stays at its end, so that reading goes on from there. Not when
        // the focus is elsewhere, as in the tag picker: a selection would draw it here.
        if (root.current?.contains(document.activeElement)) {
          selectAnchor(root.current, { start: place.end, end: place.end })
        }
        activateQuote(captured.value.id, 'capture')
        return captured.value.id
      },
      caret: () => (root.current?.contains(document.activeElement) ? selectedAnchor(root.current) : null),
      select(place) {
        root.current?.focus({ preventScroll: true })
        if (root.current) selectAnchor(root.current, place)
      },
      focus: () => root.current?.focus({ preventScroll: true }),
    }),
    [root, interview],
  )
}

/** The engine gave the quote: it is painted without reading the others again. */
function showCaptured({ id, revision }: Interview, quote: Quote) {
  const { queryKey } = engineQuery('quotes.ofInterview', { interviewId: id })
  queryClient.setQueryData(queryKey, page => {
    if (page?.revision !== revision || page.quotes.some(one => one.id === quote.id)) return page
    const quotes = [...page.quotes, quote].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    )
    return { revision, quotes }
  })
}
