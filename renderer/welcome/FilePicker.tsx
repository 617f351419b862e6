import { ArrowUp, FileText, Folder as FolderIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Button, IconButton } from '../ui/Button.tsx'
import styles from './FilePicker.module.css'
import { isProjectFile, pasted, projectExtension } from './paths.ts'
import type { Folder } from './use-folder.ts'

/**
 * Folders and project files of this computer, for hosts without native dialogs. Arrow keys and Enter go through
 * them, Backspace goes up; a path can also be typed or pasted. Without `onChoose` only folders are shown.
 */
export function FilePicker({
  folder,
  onChoose,
  autoFocus = false,
}: {
  readonly folder: Folder
  readonly onChoose?: (path: string) => void
  readonly autoFocus?: boolean
}) {
  const { listing, error, go } = folder
  const [typed, setTyped] = useState<string | null>(null)
  const entries = (listing?.entries ?? []).filter(entry => entry.isFolder || onChoose !== undefined)

  const [hasMoved, setMoved] = useState(false)
  // Whoever was quick enough to type a path before the first folder was read goes on typing it.
  const takesFocus = hasMoved || (autoFocus && typed === null)

  async function enter(path: string | null) {
    setMoved(true)
    if (await go(path)) setTyped(null)
  }

  function goTyped() {
    const path = pasted(typed ?? '')
    if (path === '') return
    if (onChoose && isProjectFile(path)) onChoose(path)
    else void enter(path)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the list inside
    <div
      className={styles.picker}
      onKeyDown={event => {
        const isTyping = event.target instanceof HTMLInputElement
        if (event.key === 'Backspace' && !isTyping && listing?.parent) void enter(listing.parent)
      }}
    >
      <div className={styles.place}>
        <IconButton
          label="Up one folder"
          icon={ArrowUp}
          isDisabled={!listing?.parent}
          onPress={() => listing?.parent && void enter(listing.parent)}
        />
        <input
          className={styles.path}
          aria-label={onChoose ? 'Folder, or path of a project file' : 'Folder'}
          aria-invalid={error !== null}
          spellCheck={false}
          value={typed ?? listing?.path ?? ''}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            goTyped()
          }}
        />
        {typed !== null && (
          <Button onPress={goTyped}>{onChoose && isProjectFile(pasted(typed)) ? 'Open' : 'Go'}</Button>
        )}
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {listing && entries.length === 0 && (
        <NothingHere key={listing.path} takesFocus={takesFocus}>
          {onChoose
            ? 'No folders and no projects here.'
            : 'No folders in here. The project will be written right here.'}
        </NothingHere>
      )}
      {listing && entries.length > 0 && (
        <ListBox
          key={listing.path}
          autoFocus={takesFocus ? 'first' : false}
          className={styles.list!}
          aria-label={onChoose ? 'Folders and projects' : 'Folders'}
          items={entries.map(entry => ({ ...entry, id: entry.path }))}
          onAction={key => {
            const entry = entries.find(one => one.path === key)
            if (entry?.isFolder) void enter(entry.path)
            else if (entry) onChoose?.(entry.path)
          }}
        >
          {entry => (
            <ListBoxItem
              className={styles.entry!}
              textValue={entry.name}
              data-folder={entry.isFolder || undefined}
            >
              {entry.isFolder ? (
                <FolderIcon size={17} strokeWidth={1.6} aria-hidden />
              ) : (
                <FileText size={17} strokeWidth={1.6} aria-hidden />
              )}
              <span className={styles.name}>
                {entry.isFolder ? entry.name : entry.name.slice(0, -projectExtension.length)}
                {!entry.isFolder && <span className={styles.extension}>{projectExtension}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </div>
  )
}

/** Takes focus as a list would, so that Backspace goes on going up. */
function NothingHere({ takesFocus, children }: { readonly takesFocus: boolean; readonly children: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the folder is entered
  useEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [])
  return (
    <p ref={place} className={styles.empty} tabIndex={-1}>
      {children}
    </p>
  )
}
