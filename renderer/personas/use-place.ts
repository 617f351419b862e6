import type { RefObject } from 'react'
import { useDropZones, type Zone } from '../ui/use-drop-zones.ts'
import { type Carrying, carrying } from './carrying.ts'

export type { Zone } from '../ui/use-drop-zones.ts'

/** Makes an element of the board a place to drop. */
export function usePlace(options: {
  readonly ref: RefObject<HTMLElement | null>
  readonly accepts: (carried: Carrying) => readonly Zone[]
  readonly onDrop: (carried: Carrying, zone: Zone) => void
}) {
  return useDropZones({ ...options, carrying })
}
