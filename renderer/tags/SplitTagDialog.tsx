import { useState } from 'react'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { counted } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './CodebookDialogs.module.css'
import { splitTag } from './codebook.ts'
import { TagQuotes } from './TagQuotes.tsx'

/** Makes a new tag beside one, which takes the chosen quotes from it. */
export function SplitTagDialog({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<QuoteId>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)

  async function split() {
    if (name.trim() === '' || chosen.size === 0) return
    const reason = await splitTag(tag, name.trim(), [...chosen])
    setProblem(reason)
    if (reason === null) onClose()
  }

  function toggle(id: QuoteId) {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }

  return (
    <Dialog
      title={`Split “${tag.name}”`}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={name.trim() === '' || chosen.size === 0}
            onPress={() => void split()}
          >
            {chosen.size === 0 ? 'Split' : `Split off ${counted(chosen.size, 'quote')}`}
          </Button>
        </>
      }
    >
      <TextField
        label="The new tag"
        placeholder="Name it"
        value={name}
        error={problem}
        autoFocus
        onChange={text => {
          setName(text)
          setProblem(null)
        }}
      />
      <p className={styles.about}>
        The chosen quotes get the new tag instead of “{tag.name}”. It stands right behind it, in the same
        colour.
      </p>
      <TagQuotes tag={tag} kind="checkbox" isChosen={id => chosen.has(id)} onChoose={toggle} />
    </Dialog>
  )
}
