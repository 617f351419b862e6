import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, IconButton } from './Button.tsx'
import styles from './Toasts.module.css'
import { closeToast, type Toast, useToasts } from './toasts.ts'

const shownFor = 8_000

/** Where notices stand. They are spoken by `announce`, so this region itself is silent. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <section className={styles.region} aria-label="Notices" data-react-aria-top-layer="true">
      {toasts.map(toast => (
        <ToastNotice key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastNotice({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld || toast.tone === 'failure') return
    const timer = window.setTimeout(() => closeToast(toast.id), shownFor)
    return () => window.clearTimeout(timer)
  }, [isHeld, toast])
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the notice from leaving
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{toast.text}</p>
      {action && (
        <Button
          look="plain"
          onPress={() => {
            closeToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close this notice" icon={X} size="small" onPress={() => closeToast(toast.id)} />
    </div>
  )
}
