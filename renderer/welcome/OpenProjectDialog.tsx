import { useEffect, useRef } from 'react'
import { call } from '../engine/client.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showFailure } from '../ui/toasts.ts'
import { FilePicker } from './FilePicker.tsx'
import { OpeningFailureNote } from './OpeningFailureNote.tsx'
import { useFolder } from './use-folder.ts'
import { type Opening, useOpening } from './use-opening.ts'

/** Opens a project file: in the host's own dialog where it has one, else in the in-app picker. */
export function OpenProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: host } = useEngineQuery('host.about', {})
  const opening = useOpening()
  if (!host) return null
  return host.hasDialogs ? (
    <NativeOpening opening={opening} onClose={onClose} />
  ) : (
    <Picking opening={opening} onClose={onClose} />
  )
}

type Parts = { readonly opening: Opening; readonly onClose: () => void }

function Picking({ opening, onClose }: Parts) {
  const folder = useFolder()
  return (
    <Dialog
      title="Open a project"
      isOpen
      onClose={onClose}
      width="wide"
      footer={<Button onPress={onClose}>Cancel</Button>}
    >
      <FilePicker folder={folder} onChoose={path => void open(opening, path, onClose)} autoFocus />
      <OpeningFailureNote opening={opening} />
    </Dialog>
  )
}

/** The host's dialog first; ours only to say why what was chosen there does not open. */
function NativeOpening({ opening, onClose }: Parts) {
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    call('host.chooseProject', {})
      .then(path => (path === null ? onClose() : open(opening, path, onClose)))
      .catch(failure => {
        onClose()
        showFailure(failure)
      })
  })
  if (!opening.failure) return null
  return (
    <Dialog
      title="This project was not opened"
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      <OpeningFailureNote opening={opening} />
    </Dialog>
  )
}

async function open(opening: Opening, path: string, onClose: () => void) {
  if (await opening.open(path)) onClose()
}
