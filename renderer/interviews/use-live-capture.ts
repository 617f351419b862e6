import { type MouseEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { GuideQuestion } from '../../shared/model/guide.ts'
import type { Interview } from '../../shared/model/interview.ts'
import type { Store } from '../ui/store.ts'
import { turnClock } from './clock/clock-keys.ts'
import { guideOpen } from './guide/guide-open.ts'
import type { InterviewMode } from './interview-mode.ts'
import { type EdgePlace, edgeAt, edgeOf } from './lines/line-edge-at.ts'
import type { LineHandle } from './lines/line-handle.ts'
import { readingLines, writingLines } from './lines/line-handles.ts'
import type { LiveKeys } from './live-keys.ts'
import { lineElements } from './text/line-elements.ts'
import type { TextWriter } from './writing/text-writer.ts'

/** What a live interview adds to a text: the writer's lines, the guide beside them, and what stands at their edges. */
export function useLiveCapture(
  root: RefObject<HTMLElement | null>,
  interview: Interview,
  mode: InterviewMode,
) {
  const writer = useRef<TextWriter>(null)
  const [asked, setAsked] = useState<Store<ReadonlySet<string>> | null>(null)
  const [edge, setEdge] = useState<EdgePlace | null>(null)
  const guideChoice = guideOpen.use()
  const isGuideShown = mode === 'write' && (guideChoice ?? interview.guide !== null)
  const lines = useLines(mode, root, interview, writer)
  const { id, clock } = interview

  const keys: LiveKeys = {
    turnClock() {
      if (mode === 'write' || clock.since !== null) void turnClock(id, clock)
    },
    toggleGuide() {
      if (mode !== 'write') return
      guideOpen.set(!isGuideShown)
      if (isGuideShown) writer.current?.focus()
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-guide-panel]')?.focus())
    },
    openEdge(what) {
      const line = root.current && lineElements(root.current)[lines.caretLine() ?? -1]
      if (root.current && line) setEdge(edgeOf(root.current, line, what))
    },
  }

  return {
    writer,
    lines,
    keys,
    edge,
    closeEdge: () => setEdge(null),
    /** Gives whether something at the edge of a line was pressed. */
    openEdgeAt({ nativeEvent }: MouseEvent): boolean {
      const place = root.current && edgeAt(root.current, nativeEvent)
      if (place) setEdge(place)
      return place !== null
    },
    /** A press at the edge of a line leaves the caret where it is. */
    keepCaret(event: MouseEvent) {
      if (root.current && edgeAt(root.current, event.nativeEvent)) event.preventDefault()
    },
    meetWriter: useCallback((next: TextWriter | null) => {
      writer.current = next
      setAsked(next?.questions.asked ?? null)
    }, []),
    isGuideShown,
    /** The questions that were asked, while the guide is shown. */
    asked: isGuideShown ? asked : null,
    toggleGuide: useCallback(() => guideOpen.set(!isGuideShown), [isGuideShown]),
    ask: useCallback((question: GuideQuestion) => {
      writer.current?.questions.ask(question)
      writer.current?.focus()
    }, []),
    focusText: useCallback(() => writer.current?.focus(), []),
    showQuestion: useCallback((question: GuideQuestion) => {
      showLine(writer.current?.questions.elementOf(question.id) ?? null)
    }, []),
  }
}

/** What can be said of the lines of the text that is shown; the same object as long as that is the same text. */
function useLines(
  mode: InterviewMode,
  root: RefObject<HTMLElement | null>,
  interview: Interview,
  writer: RefObject<TextWriter | null>,
): LineHandle {
  const shown = useRef(interview)
  shown.current = interview
  return useMemo(
    () => (mode === 'read' ? readingLines(root, shown) : writingLines(writer)),
    [mode, root, writer],
  )
}

/** Brings a line into sight and lets it stand out for a moment. */
function showLine(line: HTMLElement | null) {
  line?.scrollIntoView({ block: 'center' })
  line?.setAttribute('data-shown', 'true')
  window.setTimeout(() => line?.removeAttribute('data-shown'), 1_600)
}
