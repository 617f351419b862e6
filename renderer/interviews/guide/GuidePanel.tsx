import { BookMarked, Ellipsis, PanelRightClose, Pencil, Repeat2, X } from 'lucide-react'
import { memo, useState } from 'react'
import type { GuideQuestion, InterviewGuide } from '../../../shared/model/guide.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { Store } from '../../ui/store.ts'
import styles from './Guide.module.css'
import { GuideChooser } from './GuideChooser.tsx'
import { GuideEditor } from './GuideEditor.tsx'
import { setGuide } from './guide-actions.ts'
import { guideKeys, guideOpen } from './guide-open.ts'
import { QuestionRow } from './QuestionRow.tsx'
import { SaveGuideDialog } from './SaveGuideDialog.tsx'

/** The guide beside the notes: what was asked and what was not, and each question a press away from the text. */
export const GuidePanel = memo(function GuidePanel({
  id,
  kind,
  guide,
  asked,
  onAsk,
  onShow,
  onReady,
}: {
  readonly id: InterviewId
  readonly kind: InterviewKind
  readonly guide: InterviewGuide | null
  readonly asked: Store<ReadonlySet<string>>
  readonly onAsk: (question: GuideQuestion) => void
  /** Shows where a question was asked. */
  readonly onShow: (question: GuideQuestion) => void
  /** A guide was chosen: it can be asked from. */
  readonly onReady: () => void
}) {
  const [view, setView] = useState<'questions' | 'edit' | 'choose'>('questions')
  const [isSaving, setSaving] = useState(false)
  const shown = guide === null ? 'choose' : view

  function chosen() {
    setView('questions')
    onReady()
  }

  return (
    <aside className={styles.panel} aria-label="Guide" tabIndex={-1} data-guide-panel>
      <header className={styles.head}>
        <h3 className={styles.title}>{shown === 'choose' ? 'Choose a guide' : guide?.name}</h3>
        {guide && shown === 'questions' && (
          <Menu
            label="This guide"
            trigger={<IconButton label="More for this guide" icon={Ellipsis} size="small" />}
            entries={[
              { id: 'edit', label: 'Edit the questions…', icon: Pencil, onAction: () => setView('edit') },
              { id: 'save', label: 'Save as my guide…', icon: BookMarked, onAction: () => setSaving(true) },
              { id: 'choose', label: 'Another guide…', icon: Repeat2, onAction: () => setView('choose') },
              'separator',
              {
                id: 'remove',
                label: 'Take the guide away',
                icon: X,
                onAction: () => void setGuide(id, null),
              },
            ]}
          />
        )}
        <IconButton
          label="Close the guide"
          shortcut={guideKeys}
          icon={PanelRightClose}
          size="small"
          onPress={() => guideOpen.set(false)}
        />
      </header>
      {shown === 'choose' && (
        <div className={styles.body}>
          <p className={styles.hint}>
            Its questions stand beside your notes, one press away. The interview gets a copy that you can
            change.
          </p>
          <GuideChooser id={id} kind={kind} canDelete onChosen={chosen} />
          {guide && (
            <Button size="small" onPress={() => setView('questions')}>
              Keep this guide
            </Button>
          )}
        </div>
      )}
      {guide && shown === 'edit' && (
        <GuideEditor id={id} guide={guide} onClose={() => setView('questions')} />
      )}
      {guide && shown === 'questions' && (
        <Questions guide={guide} asked={asked} onAsk={onAsk} onShow={onShow} />
      )}
      {guide && (
        <SaveGuideDialog guide={guide} kind={kind} isOpen={isSaving} onClose={() => setSaving(false)} />
      )}
    </aside>
  )
})

function Questions({
  guide: { questions },
  asked,
  onAsk,
  onShow,
}: {
  readonly guide: InterviewGuide
  readonly asked: Store<ReadonlySet<string>>
  readonly onAsk: (question: GuideQuestion) => void
  readonly onShow: (question: GuideQuestion) => void
}) {
  const done = asked.use()
  const count = questions.filter(question => done.has(question.id)).length
  return (
    <>
      <div className={styles.progress}>
        <span aria-live="polite">
          {count} of {questions.length} asked
        </span>
        <progress className={styles.bar} max={questions.length || 1} value={count} aria-hidden="true" />
      </div>
      <ol className={styles.questions}>
        {questions.map(question => {
          const isAsked = done.has(question.id)
          return (
            <QuestionRow
              key={question.id}
              question={question}
              isAsked={isAsked}
              onPress={isAsked ? onShow : onAsk}
            />
          )
        })}
      </ol>
    </>
  )
}
