import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Codebook.module.css'
import { createTag } from './codebook.ts'

/** Creates one tag after the other. */
export function NewTag({ tags }: { readonly tags: readonly Tag[] }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)

  async function create() {
    const name = text.trim()
    if (name === '') return
    const reason = await createTag(name, tags, null)
    setError(reason)
    if (reason !== null) return
    setText('')
    field.current?.focus()
    announce(`${name} created`)
  }

  return (
    <div className={styles.create}>
      <TextField
        label="New tag"
        isLabelHidden
        placeholder="New tag, or Parent > New tag"
        value={text}
        error={error}
        autoFocus
        inputRef={field}
        onChange={changed => {
          setText(changed)
          setError(null)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void create()
        }}
      />
      <Button icon={Plus} isDisabled={text.trim() === ''} onPress={() => void create()}>
        Create
      </Button>
    </div>
  )
}
