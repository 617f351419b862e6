import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  createEditor,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical'
import lines from '../text/Text.module.css'
import { $blockOf, $setBlock } from './document.ts'
import { QuoteMarkNode } from './quote-mark-node.ts'

/** An editor of plain lines: no formatting, whatever is pasted into it; each line knows its speaker and time. */
export function createTextEditor(onError: (error: Error) => void): LexicalEditor {
  return createEditor({
    namespace: 'interview',
    nodes: [QuoteMarkNode],
    theme: { paragraph: lines.line ?? '' },
    onError,
  })
}

/** `beforeNewLine` runs inside the update in which the caret leaves its line by Enter. */
export function registerTextEditor(
  editor: LexicalEditor,
  beforeNewLine: (line: ParagraphNode) => void,
): () => void {
  const newLine = () => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return false
    const line = selection.anchor.getNode().getTopLevelElement()
    if ($isParagraphNode(line)) beforeNewLine(line)
    $insertLine()
    return true
  }
  return mergeRegister(
    registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), 500),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      () => {
        $meetPage(editor)
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, newLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, newLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DRAGSTART_COMMAND, refuse, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DROP_COMMAND, refuse, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      PASTE_COMMAND,
      event => {
        const selection = $getSelection()
        const words = 'clipboardData' in event ? event.clipboardData?.getData('text/plain') : undefined
        if (words === undefined || !$isRangeSelection(selection)) return false
        event.preventDefault()
        $insertWords(selection, words)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}

/** Types words of one or more lines over the selection, without any formatting they came with. */
export function $insertWords(selection: RangeSelection, words: string) {
  const [first = '', ...others] = words.replaceAll('\0', '').replace(/\r\n?/g, '\n').split('\n')
  if (others.length === 0) {
    selection.insertText(first)
    return
  }
  const line = selection.anchor.getNode().getTopLevelElement()
  const block = $isParagraphNode(line) ? $blockOf(line) : null
  selection.insertNodes(
    [first, ...others].map(text => {
      const paragraph = $createParagraphNode()
      if (block) $setBlock(paragraph, { speakerId: block.speakerId, at: null })
      return text === '' ? paragraph : paragraph.append($createTextNode(text))
    }),
  )
}

/** Breaks the line at the caret; whoever spoke goes on speaking. */
function $insertLine() {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const before = selection.anchor.getNode().getTopLevelElement()
  if (!$isParagraphNode(before)) return
  const block = $blockOf(before)
  const isAnyWords = before.getTextContentSize() > 0
  const line = selection.insertParagraph()
  if (!$isParagraphNode(line)) return
  const fresh = { speakerId: block.speakerId, at: null }
  // A line that is pushed down whole keeps its time and the question it asks.
  const isPushed = isAnyWords && before.getTextContentSize() === 0
  $setBlock(line, isPushed ? block : fresh)
  if (isPushed) $setBlock(before, fresh)
}

function refuse(event: DragEvent): boolean {
  event.preventDefault()
  return true
}

/**
 * A key that moved the caret right before this one may not have been heard of yet, as the browser tells of it once a
 * frame: the selection that is seen is the one that is meant.
 */
function $meetPage(editor: LexicalEditor) {
  const shown = window.getSelection()
  if (editor.isComposing() || !editor.getRootElement()?.contains(shown?.anchorNode ?? null)) return
  const seen = $createRangeSelectionFromDom(shown, editor)
  const known = $getSelection()
  if (!seen || ($isRangeSelection(known) && known.anchor.is(seen.anchor) && known.focus.is(seen.focus)))
    return
  $setSelection(seen)
}
