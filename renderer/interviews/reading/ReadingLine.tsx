import { memo } from 'react'
import type { Quote } from '../../../shared/model/quote.ts'
import { isSameEdge, type LineEdge } from '../text/line-edges.ts'
import { markAttributes } from '../text/mark-attributes.ts'
import type { Line } from '../text/segments.ts'
import styles from '../text/Text.module.css'

export type DrawnLine = {
  readonly words: string
  readonly start: number
  readonly segments: Line['segments']
  readonly edge: LineEdge | undefined
  /** The active quote, if it is on this line: other lines need not be drawn again. */
  readonly activeId: string | null
}

/** One line of an interview that is read: its words, and the marks of the quotes on them. */
export const ReadingLine = memo(function ReadingLine({ words, start, segments, edge, activeId }: DrawnLine) {
  return (
    <p className={styles.line} {...edge}>
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
}, isDrawnAlike)

/** Segments are made anew with every change of any quote; a line is drawn again only if its own look different. */
export function isDrawnAlike(one: DrawnLine, other: DrawnLine): boolean {
  return (
    one.words === other.words &&
    one.start === other.start &&
    (one.edge === other.edge || (one.edge && other.edge && isSameEdge(one.edge, other.edge))) === true &&
    one.activeId === other.activeId &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, at) => {
      const twin = other.segments[at]
      return (
        segment.start === twin?.start &&
        segment.end === twin.end &&
        segment.quotes.length === twin.quotes.length &&
        segment.quotes.every(
          (quote, below) => quote.id === twin.quotes[below]?.id && sameKinds(quote, twin.quotes[below]),
        )
      )
    })
  )
}

function sameKinds(one: Quote, other: Quote): boolean {
  return one.kinds.length === other.kinds.length && one.kinds.every((kind, at) => kind === other.kinds[at])
}
