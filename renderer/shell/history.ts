import { call } from '../engine/client.ts'
import { closeOffers, showFailure, showToast } from '../ui/toasts.ts'

/** Undoes the latest step of the whole project and says which it was. */
export async function undo(): Promise<void> {
  await step('history.undo', 'Undone', 'Nothing to undo.', { label: 'Redo', run: () => void redo() })
}

export async function redo(): Promise<void> {
  await step('history.redo', 'Done again', 'Nothing to redo.', { label: 'Undo', run: () => void undo() })
}

/** Says what was just done, with a button that undoes it. */
export function offerUndo(text: string): void {
  showToast({ text, action: { label: 'Undo', run: () => void undo() } })
}

async function step(
  name: 'history.undo' | 'history.redo',
  done: string,
  nothing: string,
  action: { readonly label: string; run(): void },
): Promise<void> {
  try {
    const label = await call(name, {})
    closeOffers()
    showToast(label === null ? { text: nothing } : { text: `${done}: ${label}`, action })
  } catch (failure) {
    showFailure(failure)
  }
}

/** What the keys of undo and redo mean where they were pressed; null where they are someone else's. */
export function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null
  const { target } = event
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || target.closest('input, textarea, select, [data-own-undo]')) return null
    // Behind a dialog nothing changes unseen, unless the dialog itself shows what is undone.
    const dialog = target.closest('[role=dialog], [role=alertdialog]')
    if (dialog && !dialog.querySelector('[data-shows-undo]')) return null
  }
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null
}

/** A native menu's undo belongs to the text that is being typed, where there is one. Gives whether it did. */
export function undoWhereTyping(step: 'undo' | 'redo'): boolean {
  const typing = document.activeElement
  if (!(typing instanceof HTMLElement)) return false
  if (typing.matches('input, textarea')) {
    document.execCommand(step)
    return true
  }
  if (!typing.isContentEditable) return false
  const isMac = /Mac/.test(navigator.platform)
  const keys = { key: 'z', code: 'KeyZ', shiftKey: step === 'redo', ctrlKey: !isMac, metaKey: isMac }
  typing.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))
  return true
}
