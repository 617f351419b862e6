import { useState } from 'react'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { Stance } from '../../shared/model/persona.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { placeQuotes } from '../personas/board.ts'
import { placedText } from '../quotes/placed-text.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { counted, shortened } from '../quotes/source-words.ts'
import { WordsField } from '../quotes/WordsField.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import styles from './PersonaDialogs.module.css'
import { type Assertion, personaDialog } from './persona-state.ts'
import { TickList } from './TickList.tsx'

/** Looks for quotes and places those that are chosen on a claim or a line: what a drag does, where no tray is in sight. */
export function EvidenceDialog({ on }: { readonly on: Assertion }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<QuoteId>>(new Set())
  const [stance, setStance] = useState<Stance>('supports')
  const text = useDebounced(typed, 150)
  const { data } = useEngineQuery(
    'quotes.list',
    {
      filter: { text },
      sort: { by: text.trim() === '' ? 'date' : 'match', isReversed: false },
      limit: 50,
    },
    { keepsPrevious: true },
  )
  const there = new Set(on.evidence.map(piece => piece.quote.id))
  const quotes = data?.quotes.filter(quote => !there.has(quote.id)) ?? []
  const close = () => personaDialog.set(null)

  async function place() {
    const done = await placeQuotes([...chosen], { claimId: on.id }, { stance, offersUndo: true })
    if (done) close()
  }

  return (
    <Dialog
      title="Add evidence"
      isOpen
      onClose={close}
      width="wide"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={() => void place()}>
            {chosen.size === 0 ? 'Place' : `Place ${counted(chosen.size, 'quote')}`}
          </Button>
        </>
      }
    >
      <p className={styles.on}>{on.text}</p>
      <div className={styles.bar}>
        <WordsField value={typed} onChange={setTyped} isFirst />
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
      <TickList
        label="Quotes"
        items={quotes}
        chosen={chosen}
        onChange={setChosen}
        textOf={quote => shortened(quote.exact, 80)}
        empty={data ? 'No quote has these words.' : 'Looking…'}
      >
        {quote => <QuoteCard quote={quote} note={placedText(quote)} />}
      </TickList>
      {data && data.total > 50 && (
        <p className={styles.more}>The first 50 of {counted(data.total, 'quote')}: type to find others.</p>
      )}
    </Dialog>
  )
}
