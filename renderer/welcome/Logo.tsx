/** A thread through the three shapes of motivation, pain point and need. */
export function Logo({ size = 40 }: { readonly size?: number }) {
  return (
    <svg viewBox="32 32 448 448" width={size} height={size} aria-hidden="true">
      <rect x="32" y="32" width="448" height="448" rx="104" fill="#2b5c8a" />
      <path
        d="M32 344C96 344 104 184 168 184s56 144 104 144 40-152 96-152 56 88 112 88"
        fill="none"
        stroke="#f7f5f0"
        strokeWidth="22"
      />
      <g stroke="#f7f5f0" strokeWidth="18">
        <rect x="124" y="140" width="88" height="88" rx="14" fill="#0f6e84" />
        <rect
          x="-46"
          y="-46"
          width="92"
          height="92"
          rx="14"
          transform="translate(272 328) rotate(45)"
          fill="#b8430f"
        />
        <circle cx="368" cy="178" r="50" fill="#6a3fa0" />
      </g>
    </svg>
  )
}
