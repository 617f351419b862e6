import { Trash2 } from 'lucide-react'
import type { Guide } from '../../../shared/model/guide.ts'
import type { GuideId, InterviewId } from '../../../shared/model/ids.ts'
import { type InterviewKind, interviewKindNames } from '../../../shared/model/interview-kind.ts'
import { perform } from '../../engine/perform.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { counted } from '../../quotes/source-words.ts'
import { offerUndo } from '../../shell/history.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './Guide.module.css'
import { byFitness, chooseGuide } from './guide-actions.ts'

/** The guides there are, those for this kind of interview first. */
export function GuideChooser({
  id,
  kind,
  canDelete = false,
  onChosen,
}: {
  readonly id: InterviewId
  readonly kind: InterviewKind
  /** Whether one's own guides can be deleted here. */
  readonly canDelete?: boolean
  readonly onChosen: () => void
}) {
  const { data: guides = [] } = useEngineQuery('guides.list', {})
  return (
    <ul className={styles.guides} aria-label="Guides">
      {byFitness(guides, kind).map(guide => (
        <li key={guide.id} className={styles.guide}>
          <button
            type="button"
            className={styles.choose}
            onClick={() => void chooseGuide(id, guide).then(isDone => isDone && onChosen())}
          >
            <span className={styles.guideName}>{guide.name}</span>
            <span className={styles.about}>
              {guide.isOwn ? 'Your own' : interviewKindNames[guide.kind]} ·{' '}
              {counted(guide.questions.length, 'question')}
            </span>
          </button>
          {guide.isOwn && canDelete && (
            <IconButton
              label={`Delete ${guide.name}`}
              icon={Trash2}
              size="small"
              onPress={() => void remove(guide)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

async function remove({ id, name }: Guide) {
  if (await perform('guides.remove', { id: id as GuideId }))
    offerUndo(`“${name}” deleted. Interviews keep their copies.`)
}
