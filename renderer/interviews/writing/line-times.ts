import { $hasUpdateTag, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, ParagraphNode } from 'lexical'
import { $blockOf, $setBlock } from './document.ts'

/**
 * While the clock runs, a line carries the time at which its first character is typed. Not that at which the line is
 * begun: after Enter one waits for the next words to be said.
 */
export function registerLineTimes(editor: LexicalEditor, elapsed: () => number | null): () => void {
  return editor.registerNodeTransform(ParagraphNode, line => {
    const at = elapsed()
    if (at === null || $hasUpdateTag(HISTORIC_TAG) || $hasUpdateTag(HISTORY_MERGE_TAG)) return
    const block = $blockOf(line)
    if (block.at !== null || line.getTextContentSize() === 0 || !wasEmpty(editor, line)) return
    $setBlock(line, { ...block, at })
  })
}

/** Whether it was there without words: words that were pasted, or broken off another line, were said at another time. */
function wasEmpty(editor: LexicalEditor, line: ParagraphNode): boolean {
  return editor.getEditorState().read(() => {
    const before = editor.getEditorState()._nodeMap.get(line.getKey())
    return before instanceof ParagraphNode && before.getTextContentSize() === 0
  })
}
