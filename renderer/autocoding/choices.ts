import type { Passage } from '../../shared/contract/search.ts'

/** Passages that were ticked or left out by hand; of the others those are chosen that are no quotes yet. */
export type Choices = ReadonlyMap<string, boolean>

export function keyOf({ interviewId, start, end }: Passage): string {
  return `${interviewId}_${start}_${end}`
}

export function isChosen(passage: Passage, choices: Choices): boolean {
  return choices.get(keyOf(passage)) ?? passage.quoteId === null
}

/** Ticks passages, or leaves them out. */
export function chosenAs(choices: Choices, passages: readonly Passage[], isTicked: boolean): Choices {
  const next = new Map(choices)
  for (const passage of passages) next.set(keyOf(passage), isTicked)
  return next
}

/** What the list shows: each interview's title once, above its passages. */
export type Row =
  | { readonly is: 'interview'; readonly key: string; readonly passage: Passage; readonly passages: number }
  | { readonly is: 'passage'; readonly key: string; readonly passage: Passage; readonly at: number }

export function rowsOf(passages: readonly Passage[]): readonly Row[] {
  const counts = new Map<string, number>()
  for (const { interviewId } of passages) counts.set(interviewId, (counts.get(interviewId) ?? 0) + 1)
  return passages.flatMap((passage, at): readonly Row[] => {
    const { interviewId } = passage
    const row: Row = { is: 'passage', key: keyOf(passage), passage, at }
    if (passages[at - 1]?.interviewId === interviewId) return [row]
    return [{ is: 'interview', key: interviewId, passage, passages: counts.get(interviewId) ?? 0 }, row]
  })
}
