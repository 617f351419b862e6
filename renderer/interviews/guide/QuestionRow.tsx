import { CircleCheck, CircleDashed } from 'lucide-react'
import { memo } from 'react'
import type { GuideQuestion } from '../../../shared/model/guide.ts'
import { TermsOf } from '../../glossary/WithTerms.tsx'
import styles from './Guide.module.css'

/** A question of the guide: a press asks it, or shows where it was asked. */
export const QuestionRow = memo(function QuestionRow({
  question,
  isAsked,
  onPress,
}: {
  readonly question: GuideQuestion
  readonly isAsked: boolean
  readonly onPress: (question: GuideQuestion) => void
}) {
  const Sign = isAsked ? CircleCheck : CircleDashed
  return (
    <li>
      <button
        type="button"
        className={styles.question}
        data-asked={isAsked || undefined}
        title={isAsked ? 'Show where it was asked' : 'Ask it here'}
        onClick={() => onPress(question)}
      >
        <Sign
          size={16}
          strokeWidth={1.75}
          className={styles.sign}
          role="img"
          aria-label={isAsked ? 'Asked' : 'Not asked yet'}
        />
        <span>
          {question.topic && <span className={styles.topic}>{question.topic}</span>}
          <span className={styles.words}>{question.text}</span>
        </span>
      </button>
      <TermsOf text={`${question.topic} ${question.text}`} />
    </li>
  )
})
