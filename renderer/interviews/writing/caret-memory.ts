import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical'

/** Whoever leaves the text and comes back by Tab finds the caret where it was; the browser would put it at the start. */
export function registerCaretMemory(editor: LexicalEditor): () => void {
  let left: RangeSelection | null = null
  let isByTab = false
  const onKeyDown = ({ key }: KeyboardEvent) => {
    isByTab = key === 'Tab'
  }
  const onPointerDown = () => {
    isByTab = false
  }
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('pointerdown', onPointerDown, true)
  return mergeRegister(
    () => window.removeEventListener('keydown', onKeyDown, true),
    () => window.removeEventListener('pointerdown', onPointerDown, true),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        const selection = $getSelection()
        left = $isRangeSelection(selection) ? selection.clone() : left
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        const caret = left
        left = null
        if (!isByTab || !caret) return false
        editor.update(
          () => {
            if ($getNodeByKey(caret.anchor.key) && $getNodeByKey(caret.focus.key)) $setSelection(caret)
          },
          { tag: HISTORY_MERGE_TAG },
        )
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}
