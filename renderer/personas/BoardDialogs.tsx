import { useState } from 'react'
import type { Claim, Persona, Stance } from '../../shared/model/persona.ts'
import { counted, shortened } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import {
  type BoardDialog,
  boardDialog,
  mergeClaims,
  mergePersonas,
  moveClaim,
  moveEvidence,
  placeQuotes,
} from './board.ts'
import styles from './ChooseDialog.module.css'
import { ChooseDialog } from './ChooseDialog.tsx'
import { PersonaDialog } from './PersonaDialog.tsx'
import { choicesOf, targetOf } from './targets.ts'

/** Whichever of the board's dialogs is open. */
export function BoardDialogs({ personas }: { readonly personas: readonly Persona[] }) {
  const dialog = boardDialog.use()
  const hasPersonas = personas.length > 0
  switch (dialog?.type) {
    case undefined:
      return null
    case 'new-persona':
      return <PersonaDialog persona={null} taken={personas.map(persona => persona.color)} />
    case 'edit-persona':
      return <PersonaDialog persona={dialog.persona} taken={[]} />
    case 'place':
      return <PlaceDialog {...dialog} personas={personas} />
    case 'move-evidence': {
      const { evidence } = dialog
      const kind = evidence.quote.kinds[0] ?? 'need'
      return (
        <ChooseDialog
          title="Move evidence to…"
          about={<p className={styles.about}>“{shortened(evidence.quote.exact, 160)}”</p>}
          hasPersonas={hasPersonas}
          choices={choicesOf(personas, { kind, lanes: true, claims: true, without: evidence.claimId })}
          onChoose={choice => void moveEvidence([evidence.id], targetOf(choice), true)}
        />
      )
    }
    case 'move-claim': {
      const { claim } = dialog
      return (
        <ChooseDialog
          title="Move claim to…"
          about={<p>“{claim.text}” goes to the end of the lane, with its evidence.</p>}
          hasPersonas={hasPersonas}
          choices={choicesOf(personas, { kind: claim.kind, lanes: true, claims: false }).map(choice => ({
            ...choice,
            label: choice.label.replace('New ', '').replace(/^./, letter => letter.toUpperCase()),
          }))}
          onChoose={choice => void moveClaim(claim, choice.persona, choice.kind, null)}
        />
      )
    }
    case 'merge-claim': {
      const { claim } = dialog
      return (
        <ChooseDialog
          title="Merge claim into…"
          about={<p>The evidence of “{claim.text}” moves to the claim you choose, which keeps its words.</p>}
          hasPersonas={hasPersonas}
          choices={choicesOf(personas, { kind: claim.kind, lanes: false, claims: true, without: claim.id })}
          onChoose={choice => choice.claim && void mergeClaims(claim, choice.claim)}
        />
      )
    }
    case 'merge-persona':
      return <MergePersonaDialog persona={dialog.persona} personas={personas} />
    case 'merge-or-move':
      return <MergeDialog claim={dialog.claim} into={dialog.into} personas={personas} />
  }
}

function PlaceDialog({
  quoteIds,
  first,
  rewordsNew,
  onPlaced,
  personas,
}: Extract<BoardDialog, { type: 'place' }> & { readonly personas: readonly Persona[] }) {
  const [stance, setStance] = useState<Stance>('supports')
  return (
    <ChooseDialog
      title={`Place ${quoteIds.length === 1 ? 'quote' : counted(quoteIds.length, 'quote')} on…`}
      about={
        <div>
          <p className={styles.about}>“{shortened(first.exact, 160)}”</p>
          {quoteIds.length > 1 && <p className={styles.more}>and {quoteIds.length - 1} more</p>}
        </div>
      }
      hasPersonas={personas.length > 0}
      choices={choicesOf(personas, { kind: first.kinds[0] ?? 'need', lanes: true, claims: true })}
      onChoose={choice => {
        void placeQuotes(quoteIds, targetOf(choice), { stance, rewordsNew, offersUndo: true }).then(
          done => done && onPlaced(),
        )
      }}
    >
      <div className={styles.stance}>
        <SegmentedControl
          label="What it says of the claim"
          segments={[
            { id: 'supports', label: 'Supports' },
            { id: 'contradicts', label: 'Contradicts' },
          ]}
          value={stance}
          onChange={setStance}
        />
      </div>
    </ChooseDialog>
  )
}

function MergePersonaDialog({
  persona,
  personas,
}: {
  readonly persona: Persona
  readonly personas: readonly Persona[]
}) {
  const others = personas.filter(one => one.id !== persona.id)
  const [intoId, setIntoId] = useState(others[0]?.id ?? null)
  const close = () => boardDialog.set(null)
  const into = others.find(one => one.id === intoId)
  return (
    <Dialog
      title={`Merge ${persona.name} into another`}
      isOpen
      onClose={close}
      width="narrow"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={!into}
            onPress={() => {
              close()
              if (into) void mergePersonas(persona, into)
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p>There is no other persona.</p>
      ) : (
        <>
          <Select
            label="Into"
            options={others.map(({ id, name }) => ({ id, label: name }))}
            value={intoId}
            onChange={setIntoId}
          />
          <p className={styles.consequence}>
            {into?.name} takes over {counted(persona.claims.length, 'claim')}, all lines of the profile and
            all actions. Claims that both say in the same words become one. {persona.name} is removed; Undo
            brings it back.
          </p>
        </>
      )}
    </Dialog>
  )
}

function MergeDialog({
  claim,
  into,
  personas,
}: {
  readonly claim: Claim
  readonly into: Claim
  readonly personas: readonly Persona[]
}) {
  const close = () => boardDialog.set(null)
  const persona = personas.find(one => one.id === into.personaId)
  const lane = persona?.claims.filter(one => one.kind === into.kind) ?? []
  const next = lane[lane.findIndex(one => one.id === into.id) + 1]
  return (
    <Dialog
      title="Merge these claims?"
      isOpen
      onClose={close}
      width="narrow"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          {persona && (
            <Button
              onPress={() => {
                close()
                if (next?.id !== claim.id) void moveClaim(claim, persona, into.kind, next?.id ?? null)
              }}
            >
              Put it below
            </Button>
          )}
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close()
              void mergeClaims(claim, into)
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <p>
        The evidence of “{claim.text}” moves to “{into.text}”, which keeps its words. Undo brings both back.
      </p>
    </Dialog>
  )
}
