import { Fragment } from 'react'
import type { Found } from '../../shared/contract/search.ts'
import styles from './FoundWords.module.css'

/** A text with the sought words marked. */
export function FoundWords({ text, found }: { readonly text: string; readonly found: readonly Found[] }) {
  if (found.length === 0) return text
  return (
    <>
      {found.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(at === 0 ? 0 : found[at - 1]?.end, start)}
          <mark className={styles.found}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.end)}
    </>
  )
}
