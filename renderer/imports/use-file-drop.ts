import { useEffect, useRef, useState } from 'react'
import { showFailure } from '../ui/toasts.ts'
import { filesOfDrop } from './dropped-files.ts'
import { readFiles } from './read-files.ts'

/**
 * Files dragged over the window from outside: how many, null while there are none. Only drags that carry files and did
 * not begin in the page are ours; quotes and selected words go where they went before. Files that are not taken are
 * still caught, as a browser would leave the application to show them.
 */
export function useFileDrop(isTaking: boolean): number | null {
  const [count, setCount] = useState<number | null>(null)
  const isOwnDrag = useRef(false)

  useEffect(() => {
    const isFromOutside = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
      !isOwnDrag.current &&
      event.dataTransfer?.types.includes('Files') === true &&
      // A place in a dialog that takes files itself.
      !(event.target instanceof Element && event.target.closest('[data-takes-files]'))

    function onDrag(event: DragEvent) {
      if (!isFromOutside(event)) return
      event.preventDefault()
      event.stopPropagation()
      const takes = isTaking && !isDialogOpen()
      event.dataTransfer.dropEffect = takes ? 'copy' : 'none'
      if (takes) setCount([...event.dataTransfer.items].filter(one => one.kind === 'file').length)
    }
    function onLeave(event: DragEvent) {
      // Leaving one element for another of the page has a related target.
      if (event.relatedTarget === null) setCount(null)
    }
    function onDrop(event: DragEvent) {
      setCount(null)
      if (!isFromOutside(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (isTaking && !isDialogOpen()) readFiles(filesOfDrop(event.dataTransfer)).catch(showFailure)
    }
    const onOwnStart = () => {
      isOwnDrag.current = true
    }
    const onOwnEnd = () => {
      isOwnDrag.current = false
    }
    const listeners = [
      ['dragenter', onDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
      ['dragstart', onOwnStart],
      ['dragend', onOwnEnd],
    ] as const
    for (const [type, listen] of listeners) window.addEventListener(type, listen, true)
    return () => {
      for (const [type, listen] of listeners) window.removeEventListener(type, listen, true)
    }
  }, [isTaking])

  return count
}

/** What a dialog asks is answered first. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}
