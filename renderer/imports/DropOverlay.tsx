import { FileInput } from 'lucide-react'
import { counted } from '../quotes/source-words.ts'
import styles from './DropOverlay.module.css'
import { useFileDrop } from './use-file-drop.ts'

/** While files are dragged over the window: what letting go will do. */
export function DropOverlay({ isTaking }: { readonly isTaking: boolean }) {
  const count = useFileDrop(isTaking)
  if (count === null) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.note}>
        <FileInput size={28} strokeWidth={1.5} aria-hidden />
        <p className={styles.title}>Drop to import{count > 1 ? ` ${counted(count, 'file')}` : ''}</p>
        <p className={styles.text}>
          You will see each transcript, and who speaks, before anything is written.
        </p>
      </div>
    </div>
  )
}
