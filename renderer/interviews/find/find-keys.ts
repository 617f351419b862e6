import type { Find } from './use-find.ts'

/** Ctrl/Cmd+F finds in the text, F3 goes from hit to hit. */
export function findKeys(event: KeyboardEvent, find: Find) {
  if (event.defaultPrevented || event.isComposing) return
  if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]')) return
  const isMod = event.ctrlKey || event.metaKey
  if (isMod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
    event.preventDefault()
    find.open()
  } else if (event.key === 'F3' && !isMod && !event.altKey) {
    event.preventDefault()
    if (find.isOpen) find.step(event.shiftKey ? -1 : 1)
    else find.open()
  }
}
