import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import notes from '../ui/ImportNotes.module.css'
import { showFailure } from '../ui/toasts.ts'
import { CsvTable } from './CsvTable.tsx'
import styles from './ImportPeopleDialog.module.css'
import { ImportRows } from './ImportRows.tsx'
import { type PeopleCsv, usePeopleCsv } from './use-people-csv.ts'

/** Partners and people from a spreadsheet: what each column holds, and what every row would do, before anything is written. */
export function ImportPeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const csv = usePeopleCsv()
  const [isImporting, setImporting] = useState(false)
  const { preview, source } = csv
  const rows = preview ? preview.created + preview.changed : 0

  async function importRows() {
    if (!source) return
    setImporting(true)
    const done = await perform('people.importCsv', { source, columns: [...csv.mapping] })
    setImporting(false)
    if (!done) return
    onClose()
    const { created, changed, skipped } = done.value
    offerUndo(
      `Imported ${csv.fileName}: ${counted(created, 'row')} created, ${changed} changed, ${skipped} skipped.`,
    )
  }

  return (
    <Dialog
      title={preview ? `Import ${csv.fileName}` : 'Import partners and people'}
      isOpen
      onClose={onClose}
      width={preview ? 'full' : 'normal'}
      footer={
        preview && (
          <>
            <span className={styles.other}>
              <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt']} onSelect={files => take(csv, files)}>
                <Button look="plain">Another file…</Button>
              </FileTrigger>
            </span>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              look="primary"
              isDisabled={rows === 0 || csv.isReading || isImporting || csv.problem !== null}
              onPress={() => void importRows()}
            >
              {rows === 0 ? 'Nothing to import' : `Import ${counted(rows, 'row')}`}
            </Button>
          </>
        )
      }
    >
      {preview ? <Mapped csv={csv} /> : <Choose csv={csv} />}
    </Dialog>
  )
}

function Choose({ csv }: { readonly csv: PeopleCsv }) {
  return (
    <>
      <FileDrop
        label="Drop a CSV file"
        endings={['.csv', '.tsv', '.txt']}
        onTake={file => csv.read(file).catch(showFailure)}
      />
      {csv.isReading && (
        <p className={notes.about} role="status">
          Reading {csv.fileName}…
        </p>
      )}
      {csv.problem && (
        <p className={notes.problem} role="alert">
          {csv.problem}
        </p>
      )}
      <p className={notes.about}>
        A row is a partner, a person, or both: one column with names is enough. Spreadsheets save as CSV under
        “Save as”. You see what every row would do before anything is written.
      </p>
    </>
  )
}

function Mapped({ csv }: { readonly csv: PeopleCsv }) {
  const { data: figures = [] } = useEngineQuery('attributes.list', {})
  const { preview } = csv
  const columns = useRef<HTMLElement>(null)
  // The button that chose the file is gone, and the focus with it.
  useEffect(() => columns.current?.querySelector('button')?.focus(), [])
  if (!preview) return null
  return (
    <>
      {preview.warnings.map(warning => (
        <p key={warning} className={notes.warning}>
          {warning}
        </p>
      ))}
      <section ref={columns} className={styles.step} aria-labelledby="csv-columns">
        <h3 className={styles.heading} id="csv-columns">
          What each column holds
        </h3>
        <CsvTable preview={preview} mapping={csv.mapping} figures={figures} onMap={csv.map} />
      </section>
      {csv.problem && (
        <p className={notes.problem} role="alert">
          {csv.problem}
        </p>
      )}
      <section className={styles.step} aria-labelledby="csv-rows" aria-busy={csv.isReading}>
        <h3 className={styles.heading} id="csv-rows">
          What would happen
        </h3>
        <ImportRows preview={preview} />
      </section>
    </>
  )
}

function take(csv: PeopleCsv, files: FileList | null) {
  const file = files?.[0]
  if (file) void csv.read(file)
}
