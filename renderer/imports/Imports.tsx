import { useEffect } from 'react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useRoute } from '../router/use-route.ts'
import { importFiles } from './choose-files.ts'
import { DropOverlay } from './DropOverlay.tsx'
import { ImportSheet } from './ImportSheet.tsx'
import { importSession, pasting } from './import-session.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { isDialogOpen } from './use-file-drop.ts'

/** What bringing in text needs on every screen: the sheet, the dialog for pasted text, dropping, and the keys. */
export function Imports({ project }: { readonly project: OpenProject }) {
  const session = importSession.use()
  const text = pasting.use()
  const { isReadOnly } = project
  useImportKeys(!isReadOnly)
  return (
    <>
      <DropOverlay isTaking={!isReadOnly} />
      {session.is !== 'closed' && <ImportSheet session={session} />}
      {text !== null && <PasteDialog text={text} onClose={() => pasting.set(null)} />}
    </>
  )
}

/** Ctrl/Cmd+I asks for files; Ctrl/Cmd+V on the Interviews screen imports what the clipboard has. */
function useImportKeys(isTaking: boolean) {
  const { screen } = useRoute()
  useEffect(() => {
    if (!isTaking) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.shiftKey || event.repeat) return
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'i') return
      if (isTyping(event.target) || isDialogOpen()) return
      event.preventDefault()
      importFiles()
    }
    function onPaste(event: ClipboardEvent) {
      if (screen !== 'interviews' || isTyping(event.target) || isDialogOpen()) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      pasting.set(text)
    }
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('paste', onPaste)
    }
  }, [isTaking, screen])
}

/** Whether keys belong to a text that takes them; one that is only read takes none. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[aria-readonly="true"]')) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
