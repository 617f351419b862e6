import { type CSSProperties, memo } from 'react'
import styles from '../text/Text.module.css'
import { type DrawnLine, isDrawnAlike, ReadingLine } from './ReadingLine.tsx'

/** How many lines are laid out together: each stretch is watched for coming into sight, each line in it costs a layout. */
const linesTogether = 8

/** A few lines in a row, which the browser leaves alone while they are far from sight. */
export const ReadingStretch = memo(
  function ReadingStretch({ lines }: { readonly lines: readonly DrawnLine[] }) {
    return (
      <div className={styles.stretch} style={likelySize(lines)}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
          <ReadingLine key={at} {...line} />
        ))}
      </div>
    )
  },
  ({ lines: one }, { lines: other }) =>
    one.length === other.length && one.every((line, at) => isDrawnAlike(line, other[at] as DrawnLine)),
)

/** The lines of a text, a stretch at a time. */
export function stretchesOf(lines: readonly DrawnLine[]): readonly (readonly DrawnLine[])[] {
  return Array.from({ length: Math.ceil(lines.length / linesTogether) }, (_, at) =>
    lines.slice(at * linesTogether, (at + 1) * linesTogether),
  )
}

function likelySize(lines: readonly DrawnLine[]): CSSProperties {
  return {
    '--letters': lines.reduce((sum, { words }) => sum + words.length, 0),
    '--lines': lines.length,
    '--names': lines.filter(({ edge }) => edge?.['data-label'] !== undefined).length,
  } as CSSProperties
}
