import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Choosing } from './Choosing.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import styles from './ImportSheet.module.css'
import type { ImportFile } from './import-file.ts'
import { cancelImport, closeImport, type ImportSession } from './import-session.ts'
import { Report } from './Report.tsx'

/** The whole of an import, over the whole window: reading, choosing, running, and how it went. */
export function ImportSheet({ session }: { readonly session: Exclude<ImportSession, { is: 'closed' }> }) {
  const [isLeaving, setLeaving] = useState(false)

  function leave() {
    if (session.is === 'choosing' && session.files.some(isChanged)) setLeaving(true)
    else if (session.is === 'reading' || session.is === 'running') cancelImport()
    else closeImport()
  }

  return (
    <ModalOverlay
      className={styles.veil!}
      isOpen
      onOpenChange={open => !open && leave()}
      isKeyboardDismissDisabled={session.is === 'running'}
    >
      <Modal className={styles.modal!}>
        <Dialog className={styles.sheet!}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title!}>
              {titles[session.is]}
            </Heading>
            {session.is !== 'running' && (
              <IconButton label="Close" icon={X} shortcut="Esc" size="small" onPress={leave} />
            )}
          </header>
          {contentOf(session, leave)}
          {isLeaving && (
            <ConfirmDialog
              title="Leave without importing?"
              confirmLabel="Leave"
              isOpen
              onConfirm={closeImport}
              onClose={() => setLeaving(false)}
            >
              Nothing was written yet, and what you chose here will be forgotten.
            </ConfirmDialog>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const titles: Readonly<Record<Exclude<ImportSession['is'], 'closed'>, string>> = {
  reading: 'Reading files',
  choosing: 'Import',
  running: 'Importing',
  done: 'Imported',
}

function contentOf(session: Exclude<ImportSession, { is: 'closed' }>, leave: () => void): ReactNode {
  switch (session.is) {
    case 'reading':
      return <ImportProgress label="Reading files" progress={session} onCancel={cancelImport} />
    case 'choosing':
      return <Choosing files={session.files} shown={session.shown} onLeave={leave} />
    case 'running':
      return (
        <ImportProgress
          label="Importing"
          progress={session}
          onCancel={cancelImport}
          isStopping={session.isStopping}
        />
      )
    case 'done':
      return <Report report={session.report} isCancelled={session.isCancelled} />
  }
}

function isChanged(file: ImportFile): boolean {
  return (
    file.title !== null ||
    file.date !== null ||
    file.kind !== null ||
    file.partner.is !== 'named' ||
    file.speakers.size > 0 ||
    file.columns !== null
  )
}
