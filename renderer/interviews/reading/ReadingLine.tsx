import { memo } from 'react'
import { markAttributes } from '../text/mark-attributes.ts'
import type { Segment } from '../text/segments.ts'
import styles from '../text/Text.module.css'

/** One line of an interview that is read: its words, and the marks of the quotes on them. */
export const ReadingLine = memo(function ReadingLine({
  words,
  start,
  segments,
  label,
  time,
  activeId,
}: {
  readonly words: string
  readonly start: number
  readonly segments: readonly Segment[]
  readonly label: string | undefined
  readonly time: string | undefined
  /** The active quote, if it is on this line: other lines need not be drawn again. */
  readonly activeId: string | null
}) {
  return (
    <p className={styles.line} data-label={label} data-time={time}>
      {words === '' ? (
        <span data-start={start}>
          <br />
        </span>
      ) : (
        segments.map(segment => {
          const text = words.slice(segment.start - start, segment.end - start)
          return segment.quotes.length === 0 ? (
            <span key={segment.start} data-start={segment.start}>
              {text}
            </span>
          ) : (
            <mark
              key={segment.start}
              data-start={segment.start}
              {...markAttributes(segment.quotes, activeId)}
            >
              {text}
            </mark>
          )
        })
      )}
    </p>
  )
})
