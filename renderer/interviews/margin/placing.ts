/** A card as the margin lays it out: where it would stand, and how high it is. */
export type Placed = { readonly id: string; readonly top: number; readonly height: number }

const gap = 8

/**
 * Where cards stand so that none covers another: each beside its line or as close below it as there is room. The
 * active one stands exactly beside its line, and those before it give way upwards, but none leaves the margin at its
 * top, where nobody could scroll to it: where there is no room above, the active one gives way too.
 */
export function placeCards(cards: readonly Placed[], activeId: string | null): ReadonlyMap<string, number> {
  const tops = new Map<string, number>()
  const pivot = Math.max(
    0,
    cards.findIndex(card => card.id === activeId),
  )
  const before = cards.slice(0, pivot)
  let floor = before.reduce((room, card) => room + card.height + gap, 0)
  for (const card of cards.slice(pivot)) {
    const top = Math.max(card.top, floor)
    tops.set(card.id, top)
    floor = top + card.height + gap
  }
  let ceiling = tops.get(cards[pivot]?.id ?? '') ?? 0
  // Those before the pivot are laid out downwards first, so that only those in the way move up.
  let next = Number.NEGATIVE_INFINITY
  const wished = before.map(card => {
    const top = Math.max(card.top, next)
    next = top + card.height + gap
    return top
  })
  for (let at = before.length - 1; at >= 0; at--) {
    const card = before[at]
    if (!card) continue
    const top = Math.min(wished[at] ?? card.top, ceiling - gap - card.height)
    tops.set(card.id, top)
    ceiling = top
  }
  return tops
}
