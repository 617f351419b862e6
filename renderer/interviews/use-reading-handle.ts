import { type RefObject, useMemo } from 'react'
import type { Interview } from '../../shared/model/interview.ts'
import { perform } from '../engine/perform.ts'
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
        // The selection has done its work; the caret stays at its end, so that reading goes on from there.
        if (root.current) selectAnchor(root.current, { start: place.end, end: place.end })
        activateQuote(captured.value.id, 'capture')
        return captured.value.id
      },
      focus: () => root.current?.focus({ preventScroll: true }),
    }),
    [root, interview],
  )
}
