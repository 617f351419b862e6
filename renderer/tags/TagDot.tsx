/** A tag's colour. Its name always stands beside it. */
export function TagDot({ color, size = 9 }: { readonly color: string; readonly size?: number }) {
  return (
    <svg viewBox="0 0 8 8" width={size} height={size} aria-hidden="true">
      <circle cx="4" cy="4" r="4" fill={color} />
    </svg>
  )
}
