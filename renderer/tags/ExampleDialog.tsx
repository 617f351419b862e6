import { useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { setExample } from './codebook.ts'
import { TagQuotes } from './TagQuotes.tsx'

/** Chooses the quote that shows what a tag is for. */
export function ExampleDialog({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(tag.exampleId)
  return (
    <Dialog
      title={`An example of “${tag.name}”`}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={chosen === null || chosen === tag.exampleId}
            onPress={() => {
              void setExample(tag, chosen)
              onClose()
            }}
          >
            Use as the example
          </Button>
        </>
      }
    >
      <TagQuotes tag={tag} kind="radio" isChosen={id => id === chosen} onChoose={setChosen} />
    </Dialog>
  )
}
