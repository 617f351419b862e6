import { useRef } from 'react'
import type { InterviewId } from '../../shared/model/ids.ts'
import type { Interview } from '../../shared/model/interview.ts'
import type { Quote } from '../../shared/model/quote.ts'
import { useEngineQuery } from '../engine/use-engine.ts'

export type InterviewWithQuotes = { readonly interview: Interview; readonly quotes: readonly Quote[] }

/** An interview with its quotes, always of one revision: offsets mean nothing in another text than theirs. */
export function useInterview(id: InterviewId): InterviewWithQuotes | null {
  const { data: interview } = useEngineQuery('interviews.get', { id })
  const { data: page } = useEngineQuery('quotes.ofInterview', { interviewId: id })
  const latest = useRef<InterviewWithQuotes | null>(null)
  const shown = latest.current
  if (interview && page && interview.revision === page.revision) {
    const isSame = shown?.interview === interview && shown.quotes === page.quotes
    if (!isSame) latest.current = { interview, quotes: page.quotes }
  }
  return latest.current
}
