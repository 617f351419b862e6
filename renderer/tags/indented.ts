import type { CSSProperties } from 'react'

/** How far a tag stands in, in steps of its list's own width; from some depth on no further, or its name has no room. */
export function indented(depth: number, most = 7): CSSProperties {
  return { '--depth': Math.min(depth, most) } as CSSProperties
}
