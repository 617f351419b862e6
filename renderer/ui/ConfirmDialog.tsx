import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

/** Asks before something that is hard to see the end of. What undo brings back needs no question. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  tone = 'plain',
  isOpen,
  onConfirm,
  onClose,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly tone?: 'plain' | 'danger'
  readonly isOpen: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look={tone === 'danger' ? 'danger' : 'primary'}
            autoFocus
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
    </Dialog>
  )
}
