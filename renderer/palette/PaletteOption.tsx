import type { HTMLAttributes } from 'react'
import { TagDot } from '../tags/TagDot.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { Highlighted } from './Highlighted.tsx'
import styles from './Palette.module.css'
import type { PaletteEntry, PaletteSign } from './palette-entry.ts'

/** One line of the palette. Quotes are set as words somebody said. */
export function PaletteOption({
  entry,
  words,
  optionProps,
}: {
  readonly entry: PaletteEntry
  readonly words: string
  readonly optionProps: HTMLAttributes<HTMLDivElement>
}) {
  const { group, label, detail, shortcut, sign } = entry
  return (
    <div {...optionProps} className={styles.option} data-group={group}>
      <span className={styles.sign}>
        <Sign sign={sign} />
      </span>
      <span className={styles.label}>
        {group === 'Quotes' && '“'}
        <Highlighted text={label} words={words} />
        {group === 'Quotes' && '”'}
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {shortcut && <Shortcut keys={shortcut} />}
    </div>
  )
}

function Sign({ sign }: { readonly sign: PaletteSign }) {
  switch (sign.type) {
    case 'icon':
      return <sign.icon size={17} strokeWidth={1.6} aria-hidden />
    case 'kind':
      return <KindBadge kind={sign.kind} />
    case 'color':
      return <TagDot color={sign.color} size={10} />
  }
}
