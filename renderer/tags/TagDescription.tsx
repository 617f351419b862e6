import { useEffect, useRef, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import styles from './Codebook.module.css'

/** What a tag is for, in the researcher's words; in a field while it is being written. */
export function TagDescription({
  tag,
  isEditing,
  onCommit,
  onClose,
}: {
  readonly tag: Tag
  readonly isEditing: boolean
  readonly onCommit: (description: string) => void
  readonly onClose: () => void
}) {
  if (isEditing) return <DescriptionField tag={tag} onCommit={onCommit} onClose={onClose} />
  return tag.description === '' ? null : <p className={styles.description}>{tag.description}</p>
}

function DescriptionField({
  tag,
  onCommit,
  onClose,
}: {
  readonly tag: Tag
  readonly onCommit: (description: string) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState(tag.description)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => field.current?.focus(), [])

  return (
    <textarea
      ref={field}
      className={styles.describing}
      aria-label={`What ${tag.name} is for`}
      placeholder="When to use this tag, and when not to"
      rows={2}
      maxLength={2_000}
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={() => {
        onCommit(text)
        onClose()
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        const isDone = event.key === 'Enter' && !event.shiftKey
        if (!isDone && event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        if (isDone) onCommit(text)
        onClose()
      }}
    />
  )
}
