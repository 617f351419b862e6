import { Ellipsis, PanelLeftOpen, Pencil, Search, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import type { Interview, InterviewSummary } from '../../shared/model/interview.ts'
import { ConsentChips } from '../consents/ConsentChips.tsx'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { IconButton } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Menu } from '../ui/Menu.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { longDayText } from './dates.ts'
import { guideOpen } from './guide/guide-open.ts'
import { InterviewDialog } from './InterviewDialog.tsx'
import styles from './InterviewPane.module.css'
import type { InterviewMode } from './interview-mode.ts'
import { kindText } from './kind-words.ts'

/** Whose interview it is, and whether it is read or written. */
export const InterviewHeader = memo(function InterviewHeader({
  summary,
  interview,
  mode,
  onMode,
  onFind,
}: {
  readonly summary: InterviewSummary
  readonly interview: Interview
  /** Null in a project that can only be read. */
  readonly mode: InterviewMode | null
  readonly onMode: (mode: InterviewMode) => Promise<void>
  readonly onFind: () => void
}) {
  const [open, setOpen] = useState<'details' | 'removal' | null>(null)
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const people = interview.participantIds.flatMap(id => participants.find(one => one.id === id) ?? [])
  const about = [longDayText(interview.date), kindText(summary), summary.partnerName]

  async function remove() {
    if (await perform('interviews.remove', { id: interview.id })) offerUndo(`“${interview.title}” removed.`)
  }

  return (
    <header className={styles.head}>
      <span className={styles.list}>
        <IconButton
          label="Show the list of interviews"
          icon={PanelLeftOpen}
          onPress={() => guideOpen.set(false)}
        />
      </span>
      <div className={styles.names}>
        <h2 className={styles.title}>{interview.title}</h2>
        <div className={styles.who}>
          <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
          <ConsentChips interview={interview} people={people} />
        </div>
      </div>
      <IconButton label="Find in the text" icon={Search} shortcut="Mod+F" onPress={onFind} />
      {mode && (
        <>
          <span className={styles.key}>
            <Shortcut keys="Mod+E" />
          </span>
          <SegmentedControl<InterviewMode>
            label="Mode"
            segments={[
              { id: 'read', label: 'Read and tag' },
              { id: 'write', label: 'Write' },
            ]}
            value={mode}
            onChange={next => void onMode(next)}
          />
        </>
      )}
      <Menu
        label="This interview"
        trigger={<IconButton label="More" icon={Ellipsis} />}
        entries={[
          { id: 'details', label: 'Edit details…', icon: Pencil, onAction: () => setOpen('details') },
          'separator',
          {
            id: 'remove',
            label: 'Remove interview…',
            icon: Trash2,
            tone: 'danger',
            onAction: () => setOpen('removal'),
          },
        ]}
      />
      <InterviewDialog interview={interview} isOpen={open === 'details'} onClose={() => setOpen(null)} />
      <ConfirmDialog
        title={`Remove “${interview.title}”?`}
        confirmLabel="Remove interview"
        tone="danger"
        isOpen={open === 'removal'}
        onConfirm={() => void remove()}
        onClose={() => setOpen(null)}
      >
        {summary.quotes === 0
          ? 'Its notes go with it. You can undo this.'
          : `Its notes and ${counted(summary.quotes, 'quote')} go with it, also from the claims they are evidence for. You can undo this.`}
      </ConfirmDialog>
    </header>
  )
})
