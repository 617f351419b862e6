import { Tag } from 'lucide-react'
import { kindNames, kinds } from '../../shared/model/kind.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import type { InterviewMode } from './interview-mode.ts'
import styles from './SelectionBar.module.css'
import type { Tagging } from './use-tagging.ts'

const keys: Readonly<Record<InterviewMode, readonly string[]>> = {
  read: ['M', 'P', 'N', 'T'],
  write: ['Mod+Alt+1', 'Mod+Alt+2', 'Mod+Alt+3', 'Mod+Alt+T'],
}

/** What selected words can be made, with the keys that do the same. A press must not take the selection away. */
export function SelectionBar({ mode, tagging }: { readonly mode: InterviewMode; readonly tagging: Tagging }) {
  const keep = (event: React.MouseEvent) => event.preventDefault()
  return (
    <div className={styles.bar} role="toolbar" aria-label="Tag the selected words">
      {kinds.map((kind, at) => (
        <button
          key={kind}
          type="button"
          className={styles.choice}
          onMouseDown={keep}
          onClick={() => void tagging.tag(kind)}
        >
          <KindBadge kind={kind} isSilent />
          {kindNames[kind]}
          <Shortcut keys={keys[mode][at] ?? ''} />
        </button>
      ))}
      <button type="button" className={styles.choice} onMouseDown={keep} onClick={() => tagging.pickTags()}>
        <Tag size={16} strokeWidth={1.75} aria-hidden />
        Tag
        <Shortcut keys={keys[mode][3] ?? ''} />
      </button>
    </div>
  )
}
