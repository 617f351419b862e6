import { Check } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useId, useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Passage } from '../../shared/contract/search.ts'
import { FoundWords } from '../quotes/FoundWords.tsx'
import { counted } from '../quotes/source-words.ts'
import { type Choices, isChosen, keyOf, rowsOf } from './choices.ts'
import styles from './PassageList.module.css'

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/**
 * The passages that were found, to be ticked: a click or Space ticks one, with Shift all from the one before, Ctrl+A
 * all. Focus stays on the list, so that twenty thousand passages are one stop of the Tab key.
 */
export function PassageList({
  passages,
  choices,
  onChoose,
}: {
  readonly passages: readonly Passage[]
  readonly choices: Choices
  readonly onChoose: (passages: readonly Passage[], isTicked: boolean) => void
}) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const rows = useMemo(() => rowsOf(passages), [passages])
  // By their keys: where other passages were found meanwhile, one stays at the same, or begins at the first.
  const [reached, setReached] = useState<string | null>(null)
  const before = useRef<string | null>(null)
  const placeOf = (key: string | null) =>
    Math.max(
      0,
      passages.findIndex(passage => keyOf(passage) === key),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: placeOf only reads the passages
  const current = useMemo(() => placeOf(reached), [passages, reached])

  function tick(to: number, isRange: boolean) {
    const passage = passages[to]
    if (!passage) return
    const start = isRange ? placeOf(before.current) : to
    const [from, until] = [Math.min(start, to), Math.max(start, to)]
    const anchor = passages[start]
    const isTicked = isRange && anchor ? isChosen(anchor, choices) : !isChosen(passage, choices)
    onChoose(passages.slice(from, until + 1), isTicked)
    if (!isRange) before.current = keyOf(passage)
    setReached(keyOf(passage))
  }

  const ticking = useRef(tick)
  ticking.current = tick
  const onPress = useCallback((to: number, isRange: boolean) => ticking.current(to, isRange), [])

  function move(to: number) {
    const next = Math.max(0, Math.min(passages.length - 1, to))
    const passage = passages[next]
    if (passage) setReached(keyOf(passage))
    list.current?.scrollToIndex(
      rows.findIndex(row => row.is === 'passage' && row.at === next),
      { align: 'nearest' },
    )
    return next
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -current, End: passages.length }[
      event.key
    ]
    if (by !== undefined) {
      const next = move(current + by)
      if (event.shiftKey) tick(next, true)
    } else if (event.key === ' ') tick(current, event.shiftKey)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) onChoose(passages, true)
    else return
    event.preventDefault()
  }

  const active = passages[current]
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label="Passages"
      aria-multiselectable="true"
      aria-activedescendant={active && `${id}-${keyOf(active)}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Virtualizer ref={list} scrollRef={scroller} data={rows} keepMounted={rowsToKeep(rows, current)}>
        {row =>
          row.is === 'interview' ? (
            <p key={row.key} className={styles.interview}>
              <span className={styles.title}>{row.passage.interviewTitle}</span>
              <span className={styles.about}>
                {dates.format(new Date(`${row.passage.date}T12:00`))} · {counted(row.passages, 'passage')}
              </span>
            </p>
          ) : (
            <Option
              key={row.key}
              id={`${id}-${row.key}`}
              passage={row.passage}
              isTicked={isChosen(row.passage, choices)}
              isCurrent={row.at === current}
              at={row.at}
              onPress={onPress}
            />
          )
        }
      </Virtualizer>
    </div>
  )
}

/** The row that the keys are at is there for screen readers wherever one has scrolled to. */
function rowsToKeep(rows: ReturnType<typeof rowsOf>, current: number): number[] {
  const row = rows.findIndex(row => row.is === 'passage' && row.at === current)
  return row < 0 ? [] : [row]
}

const Option = memo(function Option({
  id,
  passage,
  isTicked,
  isCurrent,
  at,
  onPress,
}: {
  readonly id: string
  readonly passage: Passage
  readonly isTicked: boolean
  readonly isCurrent: boolean
  readonly at: number
  readonly onPress: (at: number, isRange: boolean) => void
}) {
  const { words, marks, speakerName, quoteId } = passage
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      className={styles.passage}
      role="option"
      tabIndex={-1}
      aria-selected={isTicked}
      data-current={isCurrent || undefined}
      onMouseDown={event => event.shiftKey && event.preventDefault()}
      onClick={event => onPress(at, event.shiftKey)}
    >
      <span className={styles.tick}>{isTicked && <Check size={12} strokeWidth={3} aria-hidden />}</span>
      <span className={styles.words}>
        “<FoundWords text={words} found={marks} />”
      </span>
      {(speakerName || quoteId) && (
        <span className={styles.who}>
          {speakerName}
          {quoteId && <span className={styles.already}>A quote already</span>}
        </span>
      )}
    </div>
  )
})
