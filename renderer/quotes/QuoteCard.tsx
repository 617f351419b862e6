import { EyeOff, Star, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { QuoteCard as Quote } from '../../shared/model/quote.ts'
import { ConsentMark, consentTitle } from '../consents/ConsentMark.tsx'
import { KindBadges } from '../ui/KindBadge.tsx'
import styles from './QuoteCard.module.css'
import { sourceText } from './source-words.ts'

/** What a partner said, in their words, with who said it: the face of a quote in the tray, in a list and on a claim. */
export function QuoteCard({
  quote,
  note,
  isWithdrawn = false,
  href,
  children,
  actions,
}: {
  readonly quote: Quote
  /** A line below the source: where it is placed. */
  readonly note?: ReactNode
  readonly isWithdrawn?: boolean
  /** Where a click on the words leads. */
  readonly href?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  const words = <>“{quote.exact.trim()}”</>
  return (
    <div className={styles.card} data-withdrawn={isWithdrawn || undefined}>
      {quote.kinds.length > 0 && <KindBadges kinds={quote.kinds} />}
      <div className={styles.text}>
        <blockquote className={styles.words}>
          {href ? (
            <a className={styles.link} href={href} draggable={false}>
              {words}
            </a>
          ) : (
            words
          )}
        </blockquote>
        <p className={styles.source} title={consentTitle(quote.source.consent)}>
          {sourceText(quote.source)} {!isWithdrawn && <ConsentMark consent={quote.source.consent} />}
        </p>
        {note && <p className={styles.source}>{note}</p>}
        {isWithdrawn && (
          <p className={styles.warning}>
            <EyeOff size={13} strokeWidth={1.75} aria-hidden />
            Withdrawn: no longer a quote
          </p>
        )}
        {quote.needsReview && !isWithdrawn && (
          <p className={styles.warning}>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
            Needs review: its words were edited
          </p>
        )}
        {children}
      </div>
      {(actions || quote.isStarred) && (
        <div className={styles.side}>
          {quote.isStarred && (
            <Star className={styles.star} size={14} strokeWidth={1.75} role="img" aria-label="Starred" />
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </div>
  )
}
