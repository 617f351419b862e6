import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { VList, type VListHandle } from 'virtua'
import type { InterviewId } from '../../shared/model/ids.ts'
import type { InterviewSummary } from '../../shared/model/interview.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { dayText } from './dates.ts'
import styles from './InterviewList.module.css'
import { kindText } from './kind-words.ts'

/** All interviews, latest first; only those in sight are drawn. */
export function InterviewList({
  interviews,
  shownId,
}: {
  readonly interviews: readonly InterviewSummary[]
  readonly shownId: InterviewId | null
}) {
  const list = useRef<VListHandle>(null)
  const at = interviews.findIndex(interview => interview.id === shownId)
  useEffect(() => {
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [at])

  return (
    <VList ref={list} className={styles.list}>
      {interviews.map(interview => (
        <a
          key={interview.id}
          className={styles.interview}
          href={hrefOf({ screen: 'interviews', interviewId: interview.id, quoteId: null })}
          aria-current={interview.id === shownId ? 'page' : undefined}
        >
          <span className={styles.title}>
            {interview.isLive && <span className={styles.live} role="img" aria-label="The clock runs" />}
            {interview.title}
          </span>
          <span className={styles.about}>
            <span className={styles.type}>{kindText(interview)}</span>
            <span className={styles.date}>
              {' · '}
              {dayText(interview.date)}
            </span>
          </span>
          <span className={styles.quotes}>
            {interview.needsReview > 0 && (
              <TriangleAlert
                size={13}
                strokeWidth={1.75}
                role="img"
                aria-label={`${counted(interview.needsReview, 'quote')} to review`}
              />
            )}
            {counted(interview.quotes, 'quote')}
          </span>
        </a>
      ))}
    </VList>
  )
}
