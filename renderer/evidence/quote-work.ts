import type { Input } from '../../shared/contract/index.ts'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import { type Kind, kindNames } from '../../shared/model/kind.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { call } from '../engine/client.ts'
import { perform } from '../engine/perform.ts'
import { boardDialog } from '../personas/board.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { announce } from '../ui/announce.ts'
import { evidenceSelection } from './evidence-state.ts'

/** Quotes that something is done to in one step; `cards` are null where not all of them are at hand. */
export type Chosen = { readonly ids: readonly QuoteId[]; readonly cards: readonly QuoteCard[] | null }

/** Gives a kind to all of them, or takes it away where all of them are known to have it. */
export async function toggleKind({ ids, cards }: Chosen, kind: Kind): Promise<void> {
  const isTakenAway = cards?.every(card => card.kinds.includes(kind)) ?? false
  await setKind(ids, kind, !isTakenAway)
}

export async function setKind(ids: readonly QuoteId[], kind: Kind, isGiven: boolean): Promise<void> {
  const name = kindNames[kind].toLowerCase()
  await change(ids, isGiven ? { addKinds: [kind] } : { removeKinds: [kind] }, changed =>
    isGiven ? `${changed} marked as ${name}.` : `${changed} no longer marked as ${name}.`,
  )
}

export async function toggleStar({ ids, cards }: Chosen): Promise<void> {
  const isStarred = !(cards?.every(card => card.isStarred) ?? false)
  await setStar(ids, isStarred)
}

export async function setStar(ids: readonly QuoteId[], isStarred: boolean): Promise<void> {
  await change(ids, { isStarred }, changed =>
    isStarred ? `${changed} starred.` : `The star is taken off ${changed}.`,
  )
}

export async function addTag(ids: readonly QuoteId[], tagId: TagId, name: string): Promise<void> {
  await change(ids, { addTagIds: [tagId] }, changed => `${changed} tagged “${name}”.`)
}

export async function takeTagOff(ids: readonly QuoteId[], tagId: TagId, name: string): Promise<void> {
  await change(ids, { removeTagIds: [tagId] }, changed => `“${name}” is taken off ${changed}.`)
}

/** Asks on which claim they are to be placed. */
export async function placeOn({ ids, cards }: Chosen): Promise<void> {
  const [id] = ids
  if (!id) return
  const first = cards?.[0] ?? (await call('quotes.get', { id }))
  boardDialog.set({
    type: 'place',
    quoteIds: ids,
    first,
    rewordsNew: false,
    onPlaced: evidenceSelection.clear,
  })
}

export async function removeQuotes(ids: readonly QuoteId[]): Promise<void> {
  if (!(await perform('quotes.remove', { ids: [...ids] }))) return
  evidenceSelection.clear()
  offerUndo(`${counted(ids.length, 'quote')} removed.`)
}

async function change(
  ids: readonly QuoteId[],
  what: Omit<Input<'quotes.change'>, 'ids'>,
  said: (changed: string) => string,
): Promise<void> {
  const done = await perform('quotes.change', { ids: [...ids], ...what })
  if (!done) return
  const { changed, keptKinds } = done.value
  const kept =
    keptKinds > 0
      ? ` ${counted(keptKinds, 'quote')} that ${keptKinds === 1 ? 'is' : 'are'} evidence kept the last kind.`
      : ''
  const text = changed === 0 ? `Nothing to change.${kept}` : said(counted(changed, 'quote')) + kept
  if (ids.length === 1 && kept === '') announce(text)
  else offerUndo(text)
}
