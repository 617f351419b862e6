import { FileSpreadsheet } from 'lucide-react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './FileDrop.module.css'

/** A place to drop one file, or to choose it. `label` says which: "Drop a CSV file". */
export function FileDrop({
  label,
  endings,
  onTake,
}: {
  readonly label: string
  /** The endings that are offered, with their dots. */
  readonly endings: readonly string[]
  readonly onTake: (file: File) => void
}) {
  return (
    <DropZone
      className={styles.drop!}
      aria-label={label}
      data-takes-files
      onDrop={async event => {
        const dropped = event.items.find(entry => entry.kind === 'file')
        if (dropped) onTake(await dropped.getFile())
      }}
    >
      <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden />
      <p className={styles.dropText}>{label} here</p>
      <FileTrigger
        acceptedFileTypes={endings}
        onSelect={files => {
          const file = files?.[0]
          if (file) onTake(file)
        }}
      >
        <Button look="primary" autoFocus>
          Choose a file…
        </Button>
      </FileTrigger>
    </DropZone>
  )
}
