import { Ban, Check, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { sourceFormatNames } from '../../shared/model/source.ts'
import { counted } from '../quotes/source-words.ts'
import styles from './FileList.module.css'
import { type FileState, type ImportFile, stateOf } from './import-file.ts'

/** One file in the list: whether it will be imported, what it is, or why not. */
export const FileRow = memo(function FileRow({
  file,
  position,
  of,
  isShown,
}: {
  readonly file: ImportFile
  readonly position: number
  readonly of: number
  readonly isShown: boolean
}) {
  const state = stateOf(file)
  const warnings = file.preview?.warnings.length ?? 0
  return (
    <div
      className={styles.file}
      role="option"
      tabIndex={isShown ? 0 : -1}
      aria-selected={isShown}
      aria-posinset={position}
      aria-setsize={of}
      data-state={state}
    >
      {state === 'refused' || state === 'wordless' ? (
        <Ban className={styles.refused} size={17} strokeWidth={1.75} aria-hidden />
      ) : (
        <span className={styles.toggle} data-toggle data-on={state === 'ready' || undefined}>
          {state === 'ready' && <Check size={12} strokeWidth={3} aria-hidden />}
        </span>
      )}
      <span className={styles.name} title={[file.folder, file.file].filter(Boolean).join('/')}>
        <bdi>{file.file}</bdi>
      </span>
      <span className={styles.about}>
        {warnings > 0 && state !== 'refused' && (
          <TriangleAlert size={13} strokeWidth={1.75} role="img" aria-label={counted(warnings, 'remark')} />
        )}
        {aboutText(file, state)}
      </span>
    </div>
  )
})

function aboutText({ preview, refusal }: ImportFile, state: FileState): string {
  switch (state) {
    case 'refused':
      return refusal ?? 'It could not be read.'
    case 'known':
      return `There already, as “${preview?.interviews[0]?.known?.title ?? ''}”`
    case 'wordless':
      return 'No column holds the words yet'
    case 'left-out':
      return 'Left out'
    case 'ready':
      return preview ? readyText(preview.format, preview.total, preview.interviews[0]) : ''
  }
}

function readyText(
  format: keyof typeof sourceFormatNames | null,
  total: number,
  first: { readonly turns: number; readonly words: number } | undefined,
): string {
  const name = format ? sourceFormatNames[format] : 'Text'
  if (total > 1) return `${name} · ${counted(total, 'interview')}`
  return [
    name,
    ...(first ? [counted(first.words, 'word')] : []),
    ...(first && first.turns > 0 ? [counted(first.turns, 'turn')] : []),
  ].join(' · ')
}
