import { useEffect } from 'react'
import type { ClaimId } from '../../shared/model/ids.ts'
import type { Route } from '../router/route.ts'
import { expandedClaims } from './board.ts'

/** Opens the claim that the address asks for, in sight and with the focus on it, once it is on the board. */
export function useSoughtClaim(route: Route, claimId: ClaimId | null, isThere: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to the same place again shows it again
  useEffect(() => {
    if (claimId === null || !isThere) return
    expandedClaims.set(new Set([...expandedClaims.get(), claimId]))
    // What was open on top of the page gives the focus back to where it was before; this is after it.
    const frame = requestAnimationFrame(() => {
      const face = document.querySelector<HTMLElement>(`[data-claim="${claimId}"] [role="button"]`)
      face?.focus({ preventScroll: true })
      face?.scrollIntoView({ block: 'center', inline: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [route, claimId, isThere])
}
