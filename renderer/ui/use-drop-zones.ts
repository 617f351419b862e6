import { type HTMLAttributes, type RefObject, useEffect, useRef, useState } from 'react'
import { useDrop } from 'react-aria'
import type { Store } from './store.ts'

/** Where on a target something would land: on it, or between it and its neighbours. */
export type Zone = 'before' | 'onto' | 'after'

/**
 * Makes an element a place to drop. `accepts` says which zones are offered to what is carried; with more than one,
 * the upper and lower quarters are the gaps.
 */
export function useDropZones<Carried>(options: {
  readonly carrying: Store<Carried | null>
  readonly ref: RefObject<HTMLElement | null>
  readonly accepts: (carried: Carried) => readonly Zone[]
  readonly onDrop: (carried: Carried, zone: Zone) => void
}): { readonly dropProps: HTMLAttributes<HTMLElement>; readonly zone: Zone | null } {
  const [zone, setZone] = useState<Zone | null>(null)
  const landing = useRef<Zone>('onto')
  const { carrying } = options
  const zones = () => {
    const carried = carrying.get()
    return carried ? options.accepts(carried) : []
  }
  const land = (next: Zone) => {
    landing.current = next
    setZone(next)
  }
  // A drag that ends elsewhere, or by Escape, does not always leave the target it was over.
  useEffect(() => {
    if (zone !== null) return carrying.listen(() => carrying.get() === null && setZone(null))
  }, [zone, carrying])
  const { dropProps } = useDrop({
    ref: options.ref,
    // Whatever modifier is held, say Ctrl after selecting with it, a drop means the same.
    getDropOperation: (_types, allowed) => (zones().length > 0 ? (allowed[0] ?? 'cancel') : 'cancel'),
    onDropEnter: () => land(zones()[0] ?? 'onto'),
    onDropMove: ({ y }) => land(zoneAt(zones(), y, options.ref.current?.offsetHeight ?? 0)),
    onDropExit: () => setZone(null),
    onDrop: () => {
      setZone(null)
      const carried = carrying.get()
      if (carried) options.onDrop(carried, landing.current)
    },
  })
  return { dropProps: dropProps as HTMLAttributes<HTMLElement>, zone }
}

function zoneAt(zones: readonly Zone[], y: number, height: number): Zone {
  if (zones.includes('before') && y < height * 0.28) return 'before'
  if (zones.includes('after') && y > height * 0.72) return 'after'
  return zones.includes('onto') ? 'onto' : (zones[0] ?? 'onto')
}
