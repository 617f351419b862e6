import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { GuideQuestion } from '../../../shared/model/guide.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { beforeClosing } from '../../shell/closing.ts'
import { QuestionPicker } from '../guide/QuestionPicker.tsx'
import { isLong } from '../text/segments.ts'
import lines from '../text/Text.module.css'
import { Invitation } from './Invitation.tsx'
import { SpeakerOfferHint } from './SpeakerOfferHint.tsx'
import type { TextWriter } from './text-writer.ts'
import { createTextWriter } from './writer.ts'

/** The text as it is written. Mounted anew for each interview. */
export function WritingText({
  interview,
  quotes,
  activeId,
  isGuideShown,
  onWriter,
  rootRef,
}: {
  readonly interview: Interview
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly isGuideShown: boolean
  /** Gets the writer while it is there. */
  readonly onWriter: (writer: TextWriter | null) => void
  readonly rootRef: RefObject<HTMLDivElement | null>
}) {
  const [isLongAtFirst] = useState(() => isLong(interview.text))
  const [writer] = useState(() => createTextWriter(interview, quotes))
  const isFirst = useRef(true)
  const keysId = useId()
  const { data: participants } = useEngineQuery('participants.list', {})

  useEffect(() => {
    onWriter(writer)
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
      onWriter(null)
    }
  }, [writer, onWriter, rootRef])

  useEffect(() => {
    if (isFirst.current) isFirst.current = false
    else writer.follow(interview, quotes)
  }, [writer, interview, quotes])

  useEffect(() => writer.showActive(activeId), [writer, activeId])

  useEffect(() => {
    if (participants) writer.meetPeople(participants)
  }, [writer, participants])

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: words with marks in them do not fit into a textarea */}
      <div
        ref={rootRef}
        className={lines.text}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="Interview notes"
        data-long={isLongAtFirst || undefined}
        data-hint="Type what they say. End a line with #m, #p or #n to make it a quote; #pricing adds a tag."
        contentEditable
        suppressContentEditableWarning
        spellCheck
        aria-describedby={keysId}
      />
      <p id={keysId} className="visually-hidden">
        Tab changes who speaks the line. Press Escape, then Tab, to leave the text.
      </p>
      {interview.text === '' && (
        <Invitation interview={interview} isGuideShown={isGuideShown} onReady={() => writer.focus()} />
      )}
      <SpeakerOfferHint offer={writer.offer} />
      <Picking writer={writer} questions={interview.guide?.questions ?? []} />
    </>
  )
}

/** The questions to pick from, where `/` was typed. */
function Picking({
  writer,
  questions,
}: {
  readonly writer: TextWriter
  readonly questions: readonly GuideQuestion[]
}) {
  const { picking, asked } = writer.questions
  const line = picking.use()
  if (!line) return null
  return (
    <QuestionPicker
      questions={questions}
      asked={asked.get()}
      line={line}
      onAsk={question => {
        picking.set(null)
        writer.questions.ask(question)
        writer.focus()
      }}
      onClose={words => {
        if (picking.get() === null) return
        picking.set(null)
        writer.focus()
        if (words !== '') writer.type(words)
      }}
    />
  )
}
