import { useDeferredValue, useState } from 'react'
import { VList } from 'virtua'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted, sourceText } from '../quotes/source-words.ts'
import { WordsField } from '../quotes/WordsField.tsx'
import styles from './TagQuotes.module.css'

/** As many as are listed at once: with more, words narrow them. */
const mostListed = 1_000

/** The quotes that carry a tag itself, to choose one or several of them. */
export function TagQuotes({
  tag,
  kind,
  isChosen,
  onChoose,
}: {
  readonly tag: Tag
  readonly kind: 'checkbox' | 'radio'
  readonly isChosen: (id: QuoteId) => boolean
  readonly onChoose: (id: QuoteId) => void
}) {
  const [text, setText] = useState('')
  const sought = useDeferredValue(text)
  const { data } = useEngineQuery(
    'tags.quotes',
    { id: tag.id, text: sought, limit: mostListed },
    { keepsPrevious: true },
  )
  const quotes = data?.quotes ?? []
  return (
    <div className={styles.quotes}>
      <div className={styles.head}>
        <WordsField label="Find words in its quotes" value={text} onChange={setText} />
        <span className={styles.count} role="status">
          {data && data.total > quotes.length
            ? `The first ${quotes.length} of ${counted(data.total, 'quote')}`
            : data && counted(data.total, 'quote')}
        </span>
      </div>
      <fieldset className={styles.list}>
        <legend className="visually-hidden">Quotes of {tag.name}</legend>
        {data?.total === 0 && <p className={styles.none}>No quote has these words.</p>}
        <VList>
          {quotes.map(quote => (
            <label key={quote.id} className={styles.quote} data-chosen={isChosen(quote.id) || undefined}>
              <input
                type={kind}
                name={`quotes of ${tag.id}`}
                checked={isChosen(quote.id)}
                onChange={() => onChoose(quote.id)}
              />
              <span>
                <span className={styles.words}>“{quote.exact.trim()}”</span>
                <span className={styles.source}>{sourceText(quote.source)}</span>
              </span>
            </label>
          ))}
        </VList>
      </fieldset>
    </div>
  )
}
