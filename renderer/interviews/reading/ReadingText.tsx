import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { isPlain, lineEdges } from '../text/line-edges.ts'
import { isLong, type Line, linesOf } from '../text/segments.ts'
import styles from '../text/Text.module.css'
import { selectedOffsets, selectOffsets } from './offsets.ts'
import { ReadingStretch, stretchesOf } from './ReadingStretch.tsx'

/**
 * The text as it is read and tagged. It is an editable region that takes no input: so the caret and the selection
 * work from the keyboard, as they do not in a page that can only be clicked.
 */
export const ReadingText = memo(function ReadingText({
  interview,
  quotes,
  activeId,
  rootRef,
}: {
  readonly interview: Interview
  readonly quotes: readonly Quote[]
  readonly activeId: string | null
  readonly rootRef: RefObject<HTMLDivElement | null>
}) {
  // Input methods write into the page whatever one does; what they wrote is drawn over.
  const [drawing, setDrawing] = useState(0)
  const { text, blocks, speakers } = interview
  const lines = useMemo(() => linesOf(text, blocks, quotes), [text, blocks, quotes])
  const edges = useMemo(() => lineEdges(blocks, speakers), [blocks, speakers])
  const stretches = useMemo(
    () =>
      stretchesOf(
        lines.map(({ index, start, end, segments }) => ({
          words: text.slice(start, end),
          start,
          segments,
          edge: edges[index],
          activeId: segments.some(segment => segment.quotes.some(quote => quote.id === activeId))
            ? activeId
            : null,
        })),
      ),
    [text, lines, edges, activeId],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing has an element of its own
  useEffect(() => {
    const root = rootRef.current
    if (!root) return
    const refuse = (event: Event) => event.preventDefault()
    const redraw = () => setDrawing(count => count + 1)
    const refused = ['beforeinput', 'paste', 'cut', 'drop', 'dragstart'] as const
    for (const type of refused) root.addEventListener(type, refuse)
    root.addEventListener('compositionend', redraw)
    return () => {
      for (const type of refused) root.removeEventListener(type, refuse)
      root.removeEventListener('compositionend', redraw)
    }
  }, [rootRef, drawing])

  useKeptSelection(rootRef, lines)

  return (
    // biome-ignore lint/a11y/useSemanticElements: words with marks in them do not fit into a textarea
    <div
      key={drawing}
      ref={rootRef}
      className={styles.text}
      data-plain={isPlain(blocks) || undefined}
      data-empty={text === '' || undefined}
      data-long={isLong(text) || undefined}
      data-hint="Nothing is written here yet. Choose Write to type notes."
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label="Interview text. Select words and press M, P or N to make them a quote."
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
    >
      {stretches.map((stretch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its number
        <ReadingStretch key={at} lines={stretch} />
      ))}
    </div>
  )
})

/** Quotes that come and go replace the elements of their words: what is selected there stays selected. */
function useKeptSelection(root: RefObject<HTMLDivElement | null>, lines: readonly Line[]) {
  // Read while the elements are still the old ones; a selection event would come too late.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines are other elements
  const before = useMemo(() => root.current && selectedOffsets(root.current), [lines, root])
  useLayoutEffect(() => {
    if (!before || !root.current?.contains(document.activeElement)) return
    const now = selectedOffsets(root.current)
    if (now?.from !== before.from || now.to !== before.to) selectOffsets(root.current, before)
  }, [before, root])
}
