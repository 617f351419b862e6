import { CircleCheck, CircleDashed } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GuideQuestion } from '../../../shared/model/guide.ts'
import { useActiveOption } from '../../ui/use-active-option.ts'
import { createGuideSearch } from './guide-search.ts'
import styles from './QuestionPicker.module.css'

/** The questions of the guide at an empty line, found by typing. Whoever leaves it without a question keeps what was typed, as words. */
export function QuestionPicker({
  questions,
  asked,
  line,
  onAsk,
  onClose,
}: {
  readonly questions: readonly GuideQuestion[]
  readonly asked: ReadonlySet<string>
  /** The line that it stands at. */
  readonly line: HTMLElement
  readonly onAsk: (question: GuideQuestion) => void
  /** `words` is what belongs into the line. */
  readonly onClose: (words: string) => void
}) {
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  // The field also loses the focus by going away.
  const isAnswered = useRef(false)
  const search = useMemo(() => createGuideSearch(questions, asked), [questions, asked])
  const found = search(typed)
  const options = useActiveOption<string>({
    ids: found.map(question => question.id),
    text: typed,
    startsAtFirst: true,
    onChoose(id) {
      const question = found.find(one => one.id === id)
      if (!question) return
      isAnswered.current = true
      onAsk(question)
    },
  })

  function close(words: string) {
    if (isAnswered.current) return
    isAnswered.current = true
    onClose(words)
  }

  useLayoutEffect(() => {
    const place = box.current?.offsetParent
    if (!box.current || !place) return
    const start = Number.parseFloat(getComputedStyle(line).paddingLeft)
    const { left, top } = line.getBoundingClientRect()
    const origin = place.getBoundingClientRect()
    box.current.style.left = `${left + start - origin.left}px`
    box.current.style.top = `${top - origin.top}px`
    box.current.scrollIntoView({ block: 'nearest' })
  }, [line])

  return (
    <div ref={box} className={styles.picker}>
      <input
        {...options.fieldProps}
        className={styles.field}
        aria-label="Question"
        placeholder="Find a question"
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the list was opened to type in it
        autoFocus
        onChange={event => setTyped(event.target.value)}
        // It keeps the focus in the page when the whole window loses it: one comes back to what one sought.
        onBlur={event => {
          if (document.activeElement !== event.currentTarget) close(typed && `/${typed}`)
        }}
        onKeyDown={event => {
          if (options.onKeyDown(event)) return
          if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault()
            close(`/${typed}`)
          } else if (event.key === 'Backspace' && typed === '') {
            event.preventDefault()
            close('')
          }
        }}
      />
      <div {...options.listProps('Questions of the guide')} className={styles.list}>
        {found.map(question => (
          <div
            key={question.id}
            {...options.optionProps(question.id)}
            className={styles.option}
            data-asked={asked.has(question.id) || undefined}
          >
            {asked.has(question.id) ? (
              <CircleCheck size={15} strokeWidth={1.75} role="img" aria-label="Asked" />
            ) : (
              <CircleDashed size={15} strokeWidth={1.75} aria-hidden />
            )}
            <span>
              {question.topic && <span className={styles.topic}>{question.topic}</span>}
              {question.text}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none}>No question of that kind. Escape keeps it as words.</p>
      )}
    </div>
  )
}
