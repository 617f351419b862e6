import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { InterviewSummary } from '../../shared/model/interview.ts'
import type { Quote } from '../../shared/model/quote.ts'
import { call } from '../engine/client.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { useRoute } from '../router/use-route.ts'
import { TagPickerPopover } from '../tags/TagPickerPopover.tsx'
import { showFailure, showToast } from '../ui/toasts.ts'
import { activateQuote, useActiveQuote } from './active-quote.ts'
import { FindBar } from './find/FindBar.tsx'
import type { Hit } from './find/find-hits.ts'
import { findKeys } from './find/find-keys.ts'
import { useFind } from './find/use-find.ts'
import { GuidePanel } from './guide/GuidePanel.tsx'
import { InterviewHeader } from './InterviewHeader.tsx'
import styles from './InterviewPane.module.css'
import { type InterviewMode, interviewMode } from './interview-mode.ts'
import { LiveBar } from './LiveBar.tsx'
import { LineEdges } from './lines/LineEdges.tsx'
import { useTimesShown } from './lines/times-shown.ts'
import { liveKeys } from './live-keys.ts'
import { QuoteMargin } from './margin/QuoteMargin.tsx'
import { Minimap } from './minimap/Minimap.tsx'
import { justCreated } from './new-interview.ts'
import { OverlapChooser } from './overlaps/OverlapChooser.tsx'
import { overlapKeys } from './overlaps/overlap-keys.ts'
import { useOverlaps } from './overlaps/use-overlaps.ts'
import { useKeptPlace } from './place/use-kept-place.ts'
import { ReadingText } from './reading/ReadingText.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useSoughtWords } from './sought-words.ts'
import { tagKeys } from './tag-keys.ts'
import { quoteUnder } from './text/mark-attributes.ts'
import { createMarkPlaces } from './text/mark-places.ts'
import { showMark } from './text/show-mark.ts'
import { useAbout } from './use-about.ts'
import { useHasSelection } from './use-has-selection.ts'
import { type InterviewWithQuotes, useInterview } from './use-interview.ts'
import { useLiveCapture } from './use-live-capture.ts'
import { useModeSwitch } from './use-mode-switch.ts'
import { useReadingHandle } from './use-reading-handle.ts'
import { type TextHandle, useTagging } from './use-tagging.ts'
import { WritingText } from './writing/WritingText.tsx'
import { writingHandle } from './writing/writing-handle.ts'

/** One interview: its text, and the cards of its quotes in the margin. */
export function InterviewPane({
  summary,
  quoteId,
}: {
  readonly summary: InterviewSummary
  /** The quote that the address asks for. */
  readonly quoteId: QuoteId | null
}) {
  const shown = useInterview(summary.id)
  if (!shown) return null
  return <Shown summary={summary} shown={shown} quoteId={quoteId} />
}

function Shown({
  summary,
  shown: { interview, quotes },
  quoteId,
}: {
  readonly summary: InterviewSummary
  readonly shown: InterviewWithQuotes
  readonly quoteId: QuoteId | null
}) {
  const route = useRoute()
  const chosenMode = interviewMode.use()
  // What is empty can only be written, and while the clock runs one writes; it stays so until a mode is chosen.
  const [isFresh, setFresh] = useState(interview.text === '' || interview.clock.since !== null)
  const { data: project } = useEngineQuery('projects.current', {})
  // Words typed into a project that takes none would look as if they were in it.
  const isReadOnly = project?.isReadOnly ?? false
  const mode = isReadOnly ? 'read' : isFresh ? 'write' : chosenMode
  const active = useActiveQuote()
  const activeId = quotes.some(quote => quote.id === active?.id) ? (active?.id ?? null) : null
  const textRoot = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [places] = useState(() => createMarkPlaces(textRoot))
  const live = useLiveCapture(textRoot, interview, mode)
  const { writer, lines, edge } = live
  const reading = useReadingHandle(textRoot, interview)
  const text = useRef<TextHandle>(null)
  const writing = useMemo(() => writingHandle(writer), [writer])
  text.current = mode === 'read' ? reading : writing
  const tagging = useTagging(text, quotes)
  const areTimesShown = useTimesShown()
  const hasSelection = useHasSelection(textRoot, mode)
  const place = useKeptPlace({ id: interview.id, route, quoteId, textRoot, scroller })
  useSoughtWords({ route, text, textRoot, scroller })
  const overlaps = useOverlaps(textRoot, mode)
  const find = useFind({ textRoot, scroller, text, mode })

  // Before anything else looks: each mode has an element of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other mode is another text
  useLayoutEffect(() => {
    const words = textRoot.current?.parentElement
    return words && scroller.current ? places.follow(words, scroller.current) : undefined
  }, [places, mode])

  const switchMode = useModeSwitch({ mode, text, writer, place, onMode: changeMode })
  function changeMode(next: InterviewMode) {
    if (isReadOnly) return
    setFresh(false)
    interviewMode.set(next)
  }
  const finding = useRef(find.open)
  finding.current = find.open
  const onFind = useCallback(() => finding.current(), [])

  // Whoever comes to a new interview types, and to one whose clock runs goes on typing: no word may go astray.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when one comes to it
  useEffect(() => {
    const isNew = justCreated.get() === interview.id
    if (isNew) justCreated.set(null)
    const isLive = interview.clock.since !== null && mode === 'write' && quoteId === null
    if (isNew || isLive) text.current?.focus()
  }, [interview.id])

  // Coming back to an interview is no wish to see the quote again that stands out in it.
  const seen = useRef(active)
  useEffect(() => {
    if (!active || active === seen.current) return
    seen.current = active
    if (active.from !== 'text' && active.from !== 'capture' && activeId)
      showMark(textRoot.current, scroller.current, activeId)
  }, [active, activeId])

  // The keys work wherever the focus is but in a field or a dialog: nobody should have to click into the text first.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isReadOnly) liveKeys(event, live.keys)
      findKeys(event, find)
      overlapKeys(event, { mode, root: textRoot.current, overlaps })
      tagKeys(event, { mode, tagging, quotes, activeId, root: textRoot.current, switchMode })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  const { id } = interview
  // biome-ignore lint/correctness/useExhaustiveDependencies: the writer is a ref
  const anchorAgain = useCallback(
    async (quote: Quote) => {
      const place = text.current?.selected()
      if (!place) {
        showToast({ text: 'Select the words first, then anchor the quote to them.' })
        return
      }
      try {
        await writer.current?.flush()
        // Storing what was typed just now has moved the text on.
        const { revision } = await call('interviews.get', { id })
        await perform('quotes.anchor', { id: quote.id, revision, ...place })
      } catch (failure) {
        showFailure(failure)
      }
    },
    [id],
  )

  function onClick(event: React.MouseEvent) {
    if (!isReadOnly && live.openEdgeAt(event)) return
    if (!window.getSelection()?.isCollapsed || !(event.target instanceof Element)) return
    const mark = event.target.closest('[data-quote-ids]')
    activateQuote(mark ? (quoteUnder(mark, activeId) as QuoteId | null) : null)
    if (mark) overlaps.pointer.onClick(mark, event.clientY)
  }

  function chooseOverlap(id: QuoteId) {
    activateQuote(id)
    closeOverlaps()
  }

  function closeOverlaps() {
    const hadFocus = overlaps.choosing?.by === 'keys'
    overlaps.close()
    if (hadFocus) text.current?.focus()
  }

  // Marks are painted first: what the hand waits for is the words.
  const margin = { quotes: useDeferredValue(quotes), activeId: useDeferredValue(activeId) }
  const about = useAbout(interview)
  const shared = { interview, quotes, activeId, rootRef: textRoot }
  return (
    <section className={styles.pane} aria-label={interview.title}>
      <InterviewHeader
        summary={summary}
        interview={about}
        mode={isReadOnly ? null : mode}
        onMode={switchMode}
        onFind={onFind}
      />
      <LiveBar
        interview={about}
        hasTimes={mode === 'write' || interview.blocks.some(block => block.at !== null)}
        mode={mode}
        isReadOnly={isReadOnly}
        lines={lines}
        isGuideShown={live.isGuideShown}
        onGuide={live.toggleGuide}
        onReady={live.focusText}
      />
      <div className={styles.body}>
        {find.isOpen && <FindBar find={find} />}
        <div ref={scroller} className={styles.scroller}>
          <div className={styles.columns} data-times={areTimesShown ? undefined : 'hidden'}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents lint/a11y/useKeyWithMouseEvents: marks are reached by the caret, and their cards are buttons; edges have keys */}
            <div
              className={styles.words}
              onClick={onClick}
              onMouseOver={overlaps.pointer.onOver}
              onMouseOut={overlaps.pointer.onOut}
              onMouseDown={isReadOnly ? undefined : live.keepCaret}
            >
              {mode === 'read' ? (
                <ReadingText {...shared} />
              ) : (
                <WritingText {...shared} isGuideShown={live.isGuideShown} onWriter={live.meetWriter} />
              )}
            </div>
            <QuoteMargin
              {...margin}
              textRoot={textRoot}
              scroller={scroller}
              places={places}
              isStill={mode === 'write'}
              onPickTags={tagging.pickTagsOf}
              onAnchor={anchorAgain}
            />
          </div>
        </div>
        <Minimap
          quotes={margin.quotes}
          activeId={margin.activeId}
          hits={find.isOpen ? find.hits : noHits}
          places={places}
          scroller={scroller}
        />
        {live.asked && (
          <GuidePanel
            id={id}
            kind={interview.kind}
            guide={interview.guide}
            asked={live.asked}
            onAsk={live.ask}
            onShow={live.showQuestion}
            onReady={live.focusText}
          />
        )}
      </div>
      {overlaps.choosing && (
        <OverlapChooser
          key={overlaps.choosing.ids.join()}
          choosing={overlaps.choosing}
          quotes={quotes}
          activeId={activeId}
          root={textRoot.current}
          onChoose={chooseOverlap}
          onStay={overlaps.pointer.stay}
          onLeave={overlaps.pointer.onOut}
          onClose={closeOverlaps}
        />
      )}
      {hasSelection && <SelectionBar mode={mode} tagging={tagging} />}
      {tagging.picking && (
        <TagPickerPopover
          anchor={tagging.picking.rect}
          selected={tagging.picking.selected}
          onChange={tagIds => void tagging.choose(tagIds)}
          onClose={tagging.endPicking}
        />
      )}
      {edge && (
        <LineEdges
          place={edge}
          interview={interview}
          lines={lines}
          onClose={() => {
            live.closeEdge()
            text.current?.focus()
          }}
        />
      )}
    </section>
  )
}

const noHits: readonly Hit[] = []
