import { type RefObject, useEffect, useState } from 'react'

/** Whether words of the text are selected. `mode` is there because each mode has an element of its own. */
export function useHasSelection(root: RefObject<HTMLElement | null>, mode: string): boolean {
  const [hasSelection, setHasSelection] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode begins without a selection
  useEffect(() => {
    const look = () => {
      const selection = window.getSelection()
      const isInText = Boolean(selection?.anchorNode && root.current?.contains(selection.anchorNode))
      // The words themselves are asked of the range: a selection's `toString` makes the browser lay out the page.
      const words = isInText && !selection?.isCollapsed ? selection?.getRangeAt(0).toString() : ''
      setHasSelection(words !== undefined && words.trim() !== '')
    }
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root, mode])
  return hasSelection
}
