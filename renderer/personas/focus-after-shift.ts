import type { ClaimId } from '../../shared/model/ids.ts'

let shifting: ClaimId | null = null

/** Says that this claim is about to change its place by a key. */
export function expectShift(id: ClaimId): void {
  shifting = id
}

/** Gives focus back to the claim that a key moved. */
export function focusAfterShift(id: ClaimId, face: HTMLElement | null): void {
  if (shifting !== id) return
  shifting = null
  face?.focus()
}
