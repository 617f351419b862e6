import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

/** A window in the window: nothing else can be done until it closes, by its buttons or Escape. */
export function Dialog({
  title,
  isOpen,
  onClose,
  width = 'normal',
  role = 'dialog',
  children,
  footer,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: 'narrow' | 'normal' | 'wide' | 'full'
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
  /** Buttons; the one that does what the title says comes last. */
  readonly footer?: ReactNode
}) {
  return (
    <ModalOverlay
      className={styles.veil!}
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={styles.modal!} data-width={width}>
        <AriaDialog className={styles.dialog!} role={role}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title!}>
              {title}
            </Heading>
            <IconButton label="Close" icon={X} shortcut="Esc" size="small" onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
