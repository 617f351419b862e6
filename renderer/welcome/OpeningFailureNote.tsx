import { TriangleAlert } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './OpeningFailureNote.module.css'
import type { Opening } from './use-opening.ts'

/** What went wrong, in one sentence, with what can be done about it. */
export function OpeningFailureNote({ opening }: { readonly opening: Opening }) {
  const { failure } = opening
  if (!failure) return null
  const { path, text, isLocked } = failure
  return (
    <div className={styles.note} role="alert">
      <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>{text}</p>
      {isLocked && path !== null && (
        <Button size="small" onPress={() => void opening.open(path, true)}>
          Open read-only
        </Button>
      )}
    </div>
  )
}
