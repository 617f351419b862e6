import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { counted } from '../quotes/source-words.ts'
import styles from './FileList.module.css'
import { FileRow } from './FileRow.tsx'
import type { ImportFile } from './import-file.ts'
import { changeFiles, showFile } from './import-session.ts'

/** All files, and before them what is said of all; only those in sight are drawn. Arrow keys show one after another. */
export function FileList({
  files,
  shown,
}: {
  readonly files: readonly ImportFile[]
  readonly shown: string | null
}) {
  const list = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const current = shown === null ? 0 : files.findIndex(file => file.key === shown) + 1

  // The row that has the focus stays until the next one has it: else the focus would fall out of the list.
  const focused = useRef(current)
  const frame = useRef(0)

  // The sheet was opened to look at the files.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list appears
  useEffect(() => {
    focusRow(current)
    return () => cancelAnimationFrame(frame.current)
  }, [])

  /** A row can take the focus only once it is measured, some frames after it came into sight. */
  function focusRow(index: number) {
    cancelAnimationFrame(frame.current)
    const row = list.current?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"]`)
    row?.focus({ preventScroll: true })
    if (row && row === document.activeElement) {
      focused.current = index
      rows.current?.scrollToIndex(index, { align: 'nearest' })
    } else frame.current = requestAnimationFrame(() => focusRow(index))
  }

  function go(to: number) {
    const index = Math.max(0, Math.min(files.length, to))
    flushSync(() => showFile(files[index - 1]?.key ?? null))
    rows.current?.scrollToIndex(index, { align: 'nearest' })
    focusRow(index)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 8,
      PageUp: current - 8,
      Home: 0,
      End: files.length,
    }
    const to = moves[event.key]
    const file = files[current - 1]
    if (to !== undefined) go(to)
    else if (event.key === ' ' && file) toggle(file)
    else return
    event.preventDefault()
  }

  function onClick(event: MouseEvent) {
    if (!(event.target instanceof Element)) return
    const row = event.target.closest('[aria-posinset]')
    if (!row) return
    const index = Number(row.getAttribute('aria-posinset')) - 1
    const file = files[index - 1]
    if (file && event.target.closest('[data-toggle]')) toggle(file)
    else go(index)
  }

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={-1}
      aria-label="Files"
      aria-describedby="import-keys"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <p id="import-keys" hidden>
        Arrow keys show a file, Space takes it in or leaves it out, Control Enter imports.
      </p>
      <Virtualizer ref={rows} scrollRef={list} keepMounted={[...new Set([focused.current, current])]}>
        {[
          <div
            key="all"
            className={styles.all}
            role="option"
            tabIndex={current === 0 ? 0 : -1}
            aria-selected={current === 0}
            aria-posinset={1}
            aria-setsize={files.length + 1}
          >
            All files
            <span className={styles.count}>{counted(files.length, 'file')}</span>
          </div>,
          ...files.map((file, at) => (
            <FileRow
              key={file.key}
              file={file}
              position={at + 2}
              of={files.length + 1}
              isShown={current === at + 1}
            />
          )),
        ]}
      </Virtualizer>
    </div>
  )
}

/** What is there already is imported again only when that is asked for. */
function toggle({ key }: ImportFile) {
  changeFiles(key, file => toggled(file))
}

function toggled(file: ImportFile): Partial<ImportFile> {
  const isKnown = file.preview?.interviews.every(interview => interview.known !== null) ?? false
  return isKnown ? { again: !file.again, isLeftOut: false } : { isLeftOut: !file.isLeftOut }
}
