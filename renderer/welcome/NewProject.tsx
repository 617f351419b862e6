import { useState } from 'react'
import { call } from '../engine/client.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showFailure } from '../ui/toasts.ts'
import { FilePicker } from './FilePicker.tsx'
import styles from './NewProject.module.css'
import { OpeningFailureNote } from './OpeningFailureNote.tsx'
import { pathIn, projectFileName, splitPath } from './paths.ts'
import { useFolder } from './use-folder.ts'
import { useOpening } from './use-opening.ts'

/** Asks for a name, shows which file it becomes, and writes it. */
export function NewProject({ onClose }: { readonly onClose: () => void }) {
  const { data: host } = useEngineQuery('host.about', {})
  const folder = useFolder()
  const opening = useOpening()
  const [name, setName] = useState('')
  const [chosenPath, setChosenPath] = useState<string | null>(null)
  const [isPicking, setPicking] = useState(false)
  const isNamed = name.trim() !== ''
  const path = chosenPath ?? (folder.listing ? pathIn(folder.listing.path, projectFileName(name)) : null)

  async function create() {
    if (path !== null && isNamed && (await opening.create(path, name))) onClose()
  }

  async function changePlace() {
    if (!host?.hasDialogs) return setPicking(true)
    try {
      const path = await call('host.chooseDestination', { fileName: projectFileName(name) })
      if (path !== null) setChosenPath(path)
    } catch (failure) {
      showFailure(failure)
    }
  }

  return (
    <Dialog
      title="New project"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isNamed || path === null} onPress={() => void create()}>
            Create project
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        placeholder="Northern channel 2027"
        value={name}
        maxLength={200}
        autoFocus
        onChange={text => {
          setName(text)
          opening.clear()
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void create()
        }}
      />
      <div className={styles.place}>
        <p className={styles.label}>File</p>
        {isPicking ? (
          <FilePicker folder={folder} autoFocus />
        ) : (
          <Button size="small" onPress={() => void changePlace()}>
            Change folder…
          </Button>
        )}
        {path !== null && (
          <p className={styles.path} data-testid="new-project-path">
            <span className={styles.folder}>{splitPath(path).folder}</span>
            {isNamed || chosenPath ? splitPath(path).name : '…'}
          </p>
        )}
      </div>
      <OpeningFailureNote opening={opening} />
    </Dialog>
  )
}
