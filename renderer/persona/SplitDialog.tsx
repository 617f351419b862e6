import { type FormEvent, useState } from 'react'
import type { ClaimId, EvidenceId } from '../../shared/model/ids.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { sectionName } from '../../shared/model/section.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { counted, shortened } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PersonaDialogs.module.css'
import { personaDialog } from './persona-state.ts'
import { TickList } from './TickList.tsx'

/** Takes some claims and lines to a new persona, whole or with some of their evidence. */
export function SplitDialog({ profile }: { readonly profile: Profile }) {
  const [name, setName] = useState('')
  const [claimIds, setClaimIds] = useState<ReadonlySet<ClaimId>>(new Set())
  const [evidenceIds, setEvidenceIds] = useState<ReadonlySet<EvidenceId>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const all = [...profile.claims, ...profile.lines]
  const pieces = all
    .filter(one => !claimIds.has(one.id))
    .flatMap(one => one.evidence.map(piece => ({ id: piece.id, piece, on: one.text })))
  const close = () => personaDialog.set(null)

  async function split(event?: FormEvent) {
    event?.preventDefault()
    const kept = new Set(pieces.map(piece => piece.id))
    try {
      const made = await call('personas.split', {
        id: profile.id,
        name,
        claimIds: [...claimIds],
        evidenceIds: [...evidenceIds].filter(id => kept.has(id)),
      })
      close()
      navigate({ screen: 'persona', personaId: made.id })
      offerUndo(`${made.name} is a persona of its own.`)
    } catch (failure) {
      setProblem(failureText(failure))
    }
  }

  return (
    <Dialog
      title={`Split ${profile.name}`}
      isOpen
      onClose={close}
      width="wide"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={name.trim() === '' || claimIds.size + evidenceIds.size === 0}
            onPress={() => void split()}
          >
            {claimIds.size === 0
              ? 'Split'
              : `Split off ${counted(claimIds.size, 'claim or line', 'claims and lines')}`}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={split}>
        <TextField
          label="Name of the new persona"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={problem}
        />
        <div>
          <p className={styles.label}>Claims and lines that go there, with all of their evidence</p>
          <TickList
            label="Claims and lines that go"
            items={all}
            chosen={claimIds}
            onChange={setClaimIds}
            textOf={one => one.text}
            empty="It says nothing yet."
          >
            {one => (
              <>
                {'section' in one ? (
                  <span className={styles.more}>{sectionName(one.section)}</span>
                ) : (
                  <KindBadge kind={one.kind} />
                )}
                <span>{one.text}</span>
              </>
            )}
          </TickList>
        </div>
        <details>
          <summary className={styles.label}>Some evidence of others, with a copy of its claim</summary>
          <TickList
            label="Evidence that goes"
            items={pieces}
            chosen={evidenceIds}
            onChange={setEvidenceIds}
            textOf={({ piece }) => shortened(piece.quote.exact, 80)}
            empty="There is no other evidence."
          >
            {({ piece, on }) => (
              <span>
                “{shortened(piece.quote.exact, 140)}” <span className={styles.more}>on {on}</span>
              </span>
            )}
          </TickList>
        </details>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
