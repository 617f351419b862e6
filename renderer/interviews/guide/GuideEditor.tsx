import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { GuideQuestion, InterviewGuide } from '../../../shared/model/guide.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Guide.module.css'
import { setGuide } from './guide-actions.ts'

/** The questions of one interview's copy, to be changed; all at once when it is done, so that one undo takes it back. */
export function GuideEditor({
  id,
  guide,
  onClose,
}: {
  readonly id: InterviewId
  readonly guide: InterviewGuide
  readonly onClose: () => void
}) {
  const [questions, setQuestions] = useState<readonly GuideQuestion[]>(guide.questions)
  const [addedId, setAddedId] = useState<string | null>(null)

  const reword = (id: string, change: Partial<GuideQuestion>) =>
    setQuestions(all => all.map(one => (one.id === id ? { ...one, ...change } : one)))

  function move(at: number, by: 1 | -1) {
    const moved = questions[at]
    if (moved) setQuestions(questions.toSpliced(at, 1).toSpliced(at + by, 0, moved))
  }

  function add() {
    const question = { id: `own-${uuidv7()}`, text: '', topic: '' }
    setAddedId(question.id)
    setQuestions([...questions, question])
  }

  async function save() {
    const kept = questions
      .map(question => ({ ...question, text: question.text.trim() }))
      .filter(question => question.text !== '')
    if (await setGuide(id, { name: guide.name, questions: kept })) onClose()
  }

  return (
    <>
      <ol className={styles.editing} aria-label="Questions">
        {questions.map((question, at) => (
          <li key={question.id} className={styles.edited}>
            <TextField
              label={`Question ${at + 1}`}
              isLabelHidden
              placeholder="What to ask"
              rows={3}
              maxLength={500}
              autoFocus={question.id === addedId}
              value={question.text}
              onChange={text => reword(question.id, { text: text.replace(/\s*\n\s*/g, ' ') })}
            />
            <span className={styles.tools}>
              <IconButton
                label="Move up"
                icon={ArrowUp}
                size="small"
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                label="Move down"
                icon={ArrowDown}
                size="small"
                isDisabled={at === questions.length - 1}
                onPress={() => move(at, 1)}
              />
              <IconButton
                label="Remove the question"
                icon={X}
                size="small"
                onPress={() => setQuestions(questions.filter(one => one.id !== question.id))}
              />
            </span>
          </li>
        ))}
        <li>
          <Button size="small" look="plain" icon={Plus} onPress={add}>
            Add a question
          </Button>
        </li>
      </ol>
      <footer className={styles.foot}>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" onPress={() => void save()}>
          Done
        </Button>
      </footer>
    </>
  )
}
