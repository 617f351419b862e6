import { useState } from 'react'
import type { ClaimId } from '../../shared/model/ids.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { type Verdict, verdictNames, verdicts } from '../../shared/model/review.ts'
import { sectionName } from '../../shared/model/section.ts'
import { perform } from '../engine/perform.ts'
import { strengthParts } from '../personas/claim-words.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Assertion, personaDialog } from './persona-state.ts'
import styles from './ReviewDialog.module.css'

type Decided = { readonly verdict: Verdict; readonly text: string }

const labels: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirm',
  reworded: 'Reword',
  retired: 'Retire',
  'ask-again': 'Ask again',
}

/** Goes through a persona claim by claim; what was decided is done, and kept, when it ends. */
export function ReviewDialog({ profile }: { readonly profile: Profile }) {
  const all: readonly Assertion[] = [...profile.claims, ...profile.lines]
  const [at, setAt] = useState(0)
  const [decided, setDecided] = useState<ReadonlyMap<ClaimId, Decided>>(new Map())
  const [note, setNote] = useState('')
  const close = () => personaDialog.set(null)
  const current = all[at]

  function decide(one: Assertion, verdict: Verdict, text = one.text) {
    setDecided(new Map(decided).set(one.id, { verdict, text }))
  }

  async function end() {
    const decisions = [...decided].map(([claimId, { verdict, text }]) => ({
      claimId,
      verdict,
      ...(verdict === 'reworded' ? { text } : {}),
    }))
    if (!(await perform('reviews.record', { personaId: profile.id, note, decisions }))) return
    close()
    offerUndo(`${profile.name} was reviewed: ${summaryOf(decided)}.`)
  }

  const mine = current && decided.get(current.id)
  return (
    <Dialog
      title={`Review ${profile.name}`}
      isOpen
      onClose={close}
      width="wide"
      footer={
        <>
          <span className={styles.place}>
            {current
              ? `${at + 1} of ${all.length}`
              : `${decided.size} of ${counted(all.length, 'claim or line', 'claims and lines')} decided`}
          </span>
          {at > 0 && <Button onPress={() => setAt(at - 1)}>Back</Button>}
          {current ? (
            <>
              <Button onPress={() => setAt(all.length)}>To the end</Button>
              <Button look="primary" onPress={() => setAt(at + 1)}>
                {mine ? 'Next' : 'Skip'}
              </Button>
            </>
          ) : (
            <Button look="primary" onPress={() => void end()}>
              Record the review
            </Button>
          )}
        </>
      }
    >
      {current ? (
        <div className={styles.one} key={current.id}>
          <p className={styles.where}>
            {'section' in current ? sectionName(current.section) : <KindBadge kind={current.kind} />}
          </p>
          <p className={styles.text}>{current.text}</p>
          <p className={styles.strength}>
            {strengthParts(current.strength).join(' · ')}
            {current.strength.contradicting > 0 && ` · ${current.strength.contradicting} against`}
          </p>
          <ul className={styles.words}>
            {current.evidence
              .filter(piece => !piece.isWithdrawn)
              .slice(0, 4)
              .map(piece => (
                <li key={piece.id} data-stance={piece.stance}>
                  “{piece.quote.exact.trim()}”
                </li>
              ))}
          </ul>
          <SegmentedControl
            label="What is decided"
            segments={verdicts.map(id => ({ id, label: labels[id] }))}
            value={(mine?.verdict ?? null) as Verdict}
            onChange={verdict => decide(current, verdict)}
          />
          {mine?.verdict === 'reworded' && (
            <TextField
              label="New words"
              value={mine.text}
              onChange={text => decide(current, 'reworded', text)}
              maxLength={500}
              autoFocus
            />
          )}
        </div>
      ) : (
        <div className={styles.one}>
          <p>{decided.size === 0 ? 'Nothing was decided yet.' : summaryOf(decided)}</p>
          <TextField label="Note" rows={3} value={note} onChange={setNote} maxLength={5_000} />
        </div>
      )}
    </Dialog>
  )
}

/** "4 confirmed, 1 retired". */
function summaryOf(decided: ReadonlyMap<ClaimId, Decided>): string {
  const counts = verdicts.flatMap(verdict => {
    const count = [...decided.values()].filter(one => one.verdict === verdict).length
    return count === 0 ? [] : `${count} ${verdictNames[verdict].toLowerCase()}`
  })
  return counts.length === 0 ? 'nothing changed' : counts.join(', ')
}
