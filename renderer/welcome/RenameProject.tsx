import { useState } from 'react'
import { useEngineCommand } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

/** Asks for the project's new name. The file keeps its own. */
export function RenameProject({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [text, setText] = useState(name)
  const rename = useEngineCommand('projects.rename', { isQuiet: true })
  const save = () => rename.mutate({ name: text }, { onSuccess: onClose })
  return (
    <Dialog
      title="Rename project"
      isOpen
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={save}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={text}
        onChange={setText}
        error={rename.error?.message ?? null}
        autoFocus
        onKeyDown={event => event.key === 'Enter' && save()}
      />
    </Dialog>
  )
}
