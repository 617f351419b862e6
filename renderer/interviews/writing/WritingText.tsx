import { type RefObject, useEffect, useRef, useState } from 'react'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { beforeClosing } from '../../shell/closing.ts'
import lines from '../text/Text.module.css'
import { createTextWriter, type TextWriter } from './writer.ts'

/** The text as it is written. Mounted anew for each interview. */
export function WritingText({
  interview,
  quotes,
  activeId,
  writerRef,
  rootRef,
}: {
  readonly interview: Interview
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly writerRef: RefObject<TextWriter | null>
  readonly rootRef: RefObject<HTMLDivElement | null>
}) {
  const [writer] = useState(() => createTextWriter(interview, quotes))
  const isFirst = useRef(true)

  useEffect(() => {
    writerRef.current = writer
    const root = rootRef.current
    const detach = root ? writer.attach(root) : undefined
    const takeBack = beforeClosing(() => writer.flush())
    const storeNow = () => void writer.flush().catch(() => undefined)
    window.addEventListener('pagehide', storeNow)
    document.addEventListener('visibilitychange', storeNow)
    return () => {
      storeNow()
      takeBack()
      window.removeEventListener('pagehide', storeNow)
      document.removeEventListener('visibilitychange', storeNow)
      detach?.()
      writerRef.current = null
    }
  }, [writer, writerRef, rootRef])

  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else writer.follow(interview, quotes)
  }, [writer, interview, quotes])

  useEffect(() => writer.showActive(activeId), [writer, activeId])

  return (
    // biome-ignore lint/a11y/useSemanticElements: words with marks in them do not fit into a textarea
    <div
      ref={rootRef}
      className={lines.text}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label="Interview notes"
      data-hint="Type what they say. End a line with #m, #p or #n to make it a quote; #pricing adds a tag."
      contentEditable
      suppressContentEditableWarning
      spellCheck
    />
  )
}
