import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Anchor } from '../../shared/model/quote.ts'
import type { InterviewMode } from './interview-mode.ts'
import type { TextPlace } from './place/text-place.ts'
import type { TextHandle } from './use-tagging.ts'
import type { TextWriter } from './writing/text-writer.ts'

/** Changes between reading and writing: what was typed is stored first, and the caret and the place come along. */
export function useModeSwitch({
  mode,
  text,
  writer,
  place,
  onMode,
}: {
  readonly mode: InterviewMode
  readonly text: RefObject<TextHandle | null>
  readonly writer: RefObject<TextWriter | null>
  readonly place: { read(): TextPlace | null; goTo(place: TextPlace): void }
  readonly onMode: (mode: InterviewMode) => void
}): (mode: InterviewMode) => Promise<void> {
  const carried = useRef<{ readonly caret: Anchor | null; readonly place: TextPlace | null }>(null)

  const switching = useRef(onMode)
  switching.current = onMode
  const { read, goTo } = place

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is carried from one mode to the other
  useEffect(() => {
    const from = carried.current
    carried.current = null
    if (from?.caret) text.current?.select(from.caret)
    if (from?.place) goTo(from.place)
  }, [mode])

  return useCallback(
    async next => {
      const caret = text.current?.caret() ?? null
      await writer.current?.flush().catch(() => undefined)
      carried.current = { caret, place: read() }
      switching.current(next)
    },
    [text, writer, read],
  )
}
