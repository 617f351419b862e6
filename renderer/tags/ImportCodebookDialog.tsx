import { useState } from 'react'
import { VList } from 'virtua'
import type { Source } from '../../shared/contract/imports.ts'
import type { CodebookImportRow, CodebookPreview } from '../../shared/contract/tags.ts'
import { bridge } from '../bridge/bridge.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { perform } from '../engine/perform.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import notes from '../ui/ImportNotes.module.css'
import styles from './ImportCodebookDialog.module.css'
import { pathSign } from './tag-paths.ts'

type Read = { readonly source: Source; readonly preview: CodebookPreview }

const endings = ['.qdc', '.csv', '.tsv', '.txt', '.xml']

const doesNames: Readonly<Record<CodebookImportRow['does'], string>> = {
  create: 'Create',
  change: 'Complete',
  nothing: 'Keep',
  skip: 'Skip',
}

/** A codebook from a file: what every tag of it would do, before anything is written. */
export function ImportCodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const [fileName, setFileName] = useState('')
  const [read, setRead] = useState<Read | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = read ? read.preview.created + read.preview.changed : 0

  async function take(file: File) {
    setFileName(file.name)
    setProblem(null)
    setRead(null)
    try {
      const source: Source = { path: await bridge.pathOf(file), name: file.name }
      setRead({ source, preview: await call('tags.previewCodebook', { source }) })
    } catch (failure) {
      setProblem(`${file.name}: ${failureText(failure)}`)
    }
  }

  async function importCodebook() {
    if (!read) return
    const done = await perform('tags.importCodebook', { source: read.source })
    if (!done) return
    onClose()
    offerUndo(
      `Imported ${fileName}: ${counted(done.value.created, 'tag')} created${done.value.changed > 0 ? `, ${done.value.changed} completed` : ''}.`,
    )
  }

  return (
    <Dialog
      title={read ? `Import ${fileName}` : 'Import a codebook'}
      isOpen
      onClose={onClose}
      width={read ? 'wide' : 'normal'}
      footer={
        read && (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" autoFocus isDisabled={wanted === 0} onPress={() => void importCodebook()}>
              {wanted === 0 ? 'Nothing to import' : `Import ${counted(wanted, 'tag')}`}
            </Button>
          </>
        )
      }
    >
      {read ? <Rows preview={read.preview} /> : <Choose onTake={file => void take(file)} />}
      {problem && (
        <p className={notes.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

function Choose({ onTake }: { readonly onTake: (file: File) => void }) {
  return (
    <>
      <FileDrop label="Drop a .qdc or CSV file" endings={endings} onTake={onTake} />
      <p className={notes.about}>
        Tags that are here already, by their place and name, are kept and get what they lack. Other programs
        for qualitative analysis write codebooks as REFI-QDA (.qdc).
      </p>
    </>
  )
}

function Rows({ preview }: { readonly preview: CodebookPreview }) {
  const { rows, created, changed, same, skipped, warnings } = preview
  const total = created + changed + same + skipped
  return (
    <>
      {warnings.map(warning => (
        <p key={warning} className={notes.warning}>
          {warning}
        </p>
      ))}
      <p className={notes.about}>
        {[
          counted(created, 'new tag'),
          ...(changed > 0 ? [`${changed} completed`] : []),
          ...(same > 0 ? [`${same} already here`] : []),
          ...(skipped > 0 ? [`${skipped} skipped`] : []),
        ].join(', ')}
        {rows.length < total && `. The first ${rows.length} are listed.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.frame} aria-label="Tags of the file" tabIndex={0}>
        <VList>
          {rows.map(({ path, does, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a file may say the same
            <div key={at} className={styles.row}>
              <span className={styles.does} data-does={does}>
                {doesNames[does]}
              </span>
              <span className={styles.name}>{path.join(pathSign) || 'No name'}</span>
              <span className={styles.why}>{why}</span>
            </div>
          ))}
        </VList>
      </section>
    </>
  )
}
