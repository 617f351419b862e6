import { useState } from 'react'
import { longestText } from '../../shared/model/interview.ts'
import { counted } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showFailure } from '../ui/toasts.ts'
import styles from './PasteDialog.module.css'
import { readPasted } from './read-files.ts'

/** Text from the clipboard, and what the interview is called. */
export function PasteDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [words, setWords] = useState(text)
  const isEmpty = words.trim() === ''
  const isTooLong = words.length > longestText

  function goOn(event: React.FormEvent) {
    event.preventDefault()
    if (isEmpty || isTooLong) return
    onClose()
    readPasted(words, title.trim() || 'Pasted text').catch(showFailure)
  }

  return (
    <Dialog title="Paste text" isOpen onClose={onClose} width="wide">
      <form className={styles.form} onSubmit={goOn}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          placeholder="Who, at which partner"
          maxLength={300}
          autoFocus={text !== ''}
        />
        <TextField
          label="Text"
          value={words}
          onChange={setWords}
          rows={16}
          dir="auto"
          spellCheck="false"
          autoFocus={text === ''}
          placeholder="A transcript or notes, as “Ana: …” or “Ana  0:12”"
          hint={isEmpty ? 'Speakers and times are found by themselves; you see them next.' : wordsText(words)}
          error={isTooLong ? `This is longer than ${counted(longestText, 'character')}.` : null}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOn(event)
          }}
        />
        <div className={styles.foot}>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" isDisabled={isEmpty || isTooLong}>
            Preview
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function wordsText(text: string): string {
  const words = text.trim().split(/\s+/).length
  return `${counted(words, 'word')}. Speakers and times are found by themselves; you see them next.`
}
