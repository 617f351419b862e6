import { useDeferredValue, useEffect, useMemo } from 'react'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { AllFiles } from './AllFiles.tsx'
import styles from './Choosing.module.css'
import { FileList } from './FileList.tsx'
import { FilePane } from './FilePane.tsx'
import { type ImportFile, stateOf } from './import-file.ts'
import { foundText } from './read-files.ts'
import { runImport } from './run-import.ts'

/** The files on the left, on the right the one that is shown and what becomes of it. */
export function Choosing({
  files,
  shown,
  onLeave,
}: {
  readonly files: readonly ImportFile[]
  readonly shown: string | null
  readonly onLeave: () => void
}) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const people = useMemo(() => ({ partners, participants }), [partners, participants])
  const ready = useMemo(() => files.filter(file => stateOf(file) === 'ready').length, [files])
  // The list moves at once; the pane follows when there is time, as it has many fields.
  const shownSoon = useDeferredValue(shown)
  const file = files.find(one => one.key === shownSoon)

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      // A question over the sheet is answered first.
      if (document.querySelector('[role=alertdialog]')) return
      event.preventDefault()
      void runImport()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <div className={styles.choosing} data-single={files.length === 1 || undefined}>
        {files.length > 1 && <FileList files={files} shown={shown} />}
        {file ? (
          <FilePane file={file} people={people} isOnly={files.length === 1} />
        ) : (
          <AllFiles files={files} people={people} />
        )}
      </div>
      <footer className={styles.foot}>
        <p className={styles.summary} role="status">
          {foundText(files)}
        </p>
        <Button onPress={onLeave}>Cancel</Button>
        <Button look="primary" isDisabled={ready === 0} onPress={() => void runImport()}>
          {files.length === 1 ? 'Import' : `Import ${counted(ready, 'file')}`}
          <span className={styles.keys} aria-hidden="true">
            <Shortcut keys="Mod+Enter" />
          </span>
        </Button>
      </footer>
    </>
  )
}
