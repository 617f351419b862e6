import { type RefObject, useCallback, useEffect, useLayoutEffect } from 'react'
import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import type { Route } from '../../router/route.ts'
import { activateQuote } from '../active-quote.ts'
import { historyStep, keepPlace, placeAtStep, placeInInterview } from './kept-places.ts'
import { goToPlace, placeIn, type TextPlace } from './text-place.ts'

type Shown = {
  readonly id: InterviewId
  readonly route: Route
  /** The quote that the address asks for. */
  readonly quoteId: QuoteId | null
  readonly textRoot: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * Comes back to where one was in an interview, by whichever way one comes back; an address that is new and asks for a
 * quote or for words goes there. Gives what reads the place that is shown, and what goes to one.
 */
export function useKeptPlace({ id, route, quoteId, textRoot, scroller }: Shown) {
  const read = useCallback(
    () => (textRoot.current && scroller.current ? placeIn(textRoot.current, scroller.current) : null),
    [textRoot, scroller],
  )
  const goTo = useCallback(
    (place: TextPlace) => {
      if (textRoot.current && scroller.current) goToPlace(textRoot.current, scroller.current, place)
    },
    [textRoot, scroller],
  )

  // Kept while the text is still on the page: before it is drawn otherwise, and before it goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the same place again is another step
  useLayoutEffect(() => {
    const step = historyStep()
    return () => keepPlace(step, id, read())
  }, [id, route, quoteId, read])

  // Once the text is there: an editor gets its own a moment later than the rest of the page.
  useEffect(() => {
    const isSeeking = quoteId !== null || (route.screen === 'interviews' && route.at)
    const place = placeAtStep(historyStep()) ?? (isSeeking ? undefined : placeInInterview(id))
    if (place) goTo(place)
    else if (quoteId) activateQuote(quoteId, 'address')
  }, [id, route, quoteId, goTo])

  return { read, goTo }
}
