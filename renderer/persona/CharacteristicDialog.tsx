import { useState } from 'react'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { perform } from '../engine/perform.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { shortened } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { personaDialog } from './persona-state.ts'
import { TickList } from './TickList.tsx'

/** Chooses, of what supports a persona, the quote that says best who they are. */
export function CharacteristicDialog({ profile }: { readonly profile: Profile }) {
  const [chosen, setChosen] = useState<ReadonlySet<QuoteId>>(new Set(profile.quote ? [profile.quote.id] : []))
  const pieces = [...profile.claims, ...profile.lines].flatMap(one => one.evidence)
  const standing = pieces.filter(piece => piece.stance === 'supports' && !piece.isWithdrawn)
  const quotes = [...new Map(standing.map(({ quote }) => [quote.id, quote])).values()]
  const close = () => personaDialog.set(null)

  async function choose() {
    const [quoteId = null] = chosen
    if (await perform('personas.update', { id: profile.id, quoteId })) close()
  }

  return (
    <Dialog
      title="The quote that says best who they are"
      isOpen
      onClose={close}
      width="wide"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" onPress={() => void choose()}>
            {chosen.size === 0 ? 'Show none' : 'Show this one'}
          </Button>
        </>
      }
    >
      <TickList
        label="Quotes"
        items={quotes}
        mode="single"
        chosen={chosen}
        onChange={setChosen}
        textOf={quote => shortened(quote.exact, 80)}
        empty="No quote supports this persona yet."
      >
        {quote => <QuoteCard quote={quote} />}
      </TickList>
    </Dialog>
  )
}
