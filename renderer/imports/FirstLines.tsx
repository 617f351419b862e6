import type { PreviewedInterview, PreviewedSource } from '../../shared/contract/imports.ts'
import { longDayText } from '../interviews/dates.ts'
import { clockText, counted } from '../quotes/source-words.ts'
import styles from './FirstLines.module.css'

/** How the text begins, as it will stand in the interview: words alone, whatever the file made of them. */
export function FirstLines({
  interview: { firstLines, words },
  direction,
}: {
  readonly interview: PreviewedInterview
  readonly direction: 'ltr' | 'rtl'
}) {
  return (
    <section className={styles.place} aria-label="First lines">
      <h4 className={styles.title}>
        First lines <span className={styles.count}>of {counted(words, 'word')}</span>
      </h4>
      <Lines lines={firstLines} direction={direction} />
    </section>
  )
}

/** The first interviews of a table. */
export function InterviewsOfRows({
  preview: { interviews, total, direction },
}: {
  readonly preview: PreviewedSource
}) {
  return (
    <section className={styles.place} aria-label="Interviews">
      <h4 className={styles.title}>
        {counted(total, 'interview')}
        {total > interviews.length && (
          <span className={styles.count}> · the first {interviews.length} of them</span>
        )}
      </h4>
      {interviews.map((interview, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
        <div key={at} className={styles.interview}>
          <p className={styles.name} dir="auto">
            {interview.title}
          </p>
          <p className={styles.about}>
            {[
              longDayText(interview.date),
              interview.partnerName,
              counted(interview.words, 'word'),
              interview.known && `there already, as “${interview.known.title}”`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Lines lines={interview.firstLines.slice(0, 3)} direction={direction} />
        </div>
      ))}
    </section>
  )
}

function Lines({
  lines,
  direction,
}: {
  readonly lines: PreviewedInterview['firstLines']
  readonly direction: 'ltr' | 'rtl'
}) {
  const hasTimes = lines.some(line => line.at !== null)
  return (
    <div className={styles.lines} dir={direction} data-times={hasTimes || undefined}>
      {lines.map(({ speaker, at, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told apart by
        <div key={index} className={styles.line}>
          {hasTimes && <span className={styles.time}>{at === null ? '' : clockText(at)}</span>}
          <div className={styles.said}>
            {speaker !== null && speaker !== lines[index - 1]?.speaker && (
              <p className={styles.speaker} dir="auto">
                {speaker}
              </p>
            )}
            <p className={styles.words}>{text}</p>
          </div>
        </div>
      ))}
    </div>
  )
}
