import type { HTMLAttributes } from 'react'
import { FoundWords } from '../quotes/FoundWords.tsx'
import { TagDot } from '../tags/TagDot.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { Highlighted } from './Highlighted.tsx'
import styles from './Palette.module.css'
import type { PaletteEntry, PaletteGroup, PaletteSign } from './palette-entry.ts'

/** One line of the palette. */
export function PaletteOption({
  entry,
  words,
  optionProps,
}: {
  readonly entry: PaletteEntry
  readonly words: string
  readonly optionProps: HTMLAttributes<HTMLDivElement>
}) {
  const { group, label, marks, detail, shortcut, sign, isMore } = entry
  return (
    <div
      {...optionProps}
      className={styles.option}
      data-group={group}
      data-words={marks && true}
      data-more={isMore}
    >
      <span className={styles.sign}>
        <Sign sign={sign} />
      </span>
      <span className={styles.label} data-said={(marks && isSaid(group)) || undefined}>
        {isMore ? (
          label
        ) : marks ? (
          <>
            {group === 'Quotes' && '“'}
            <FoundWords text={label} found={marks} />
            {group === 'Quotes' && '”'}
          </>
        ) : (
          <Highlighted text={label} words={words} />
        )}
      </span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {shortcut && <Shortcut keys={shortcut} />}
    </div>
  )
}

/** Words somebody said are set as such. */
function isSaid(group: PaletteGroup): boolean {
  return group === 'Quotes' || group === 'In interviews'
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
