import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type ParagraphNode,
} from 'lexical'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { perform } from '../../engine/perform.ts'
import { newQuoteId, tagsNamed, trimmedAnchor } from '../new-quote.ts'
import { $caretLine, $paint, $read, type Painted } from './document.ts'
import { lineFlags } from './line-flags.ts'
import { $lineStart, $selectAnchor, $selectedAnchor } from './selection.ts'
import type { WriteSession } from './write-session.ts'

/** What flagging needs of the writer it is a part of. */
type Desk = {
  readonly editor: LexicalEditor
  readonly session: Pick<WriteSession, 'after'>
  $marks(): readonly Painted[]
  quote(id: string): Quote | undefined
  /** Stores a quote whose mark is painted. */
  store(id: QuoteId, kinds: readonly Kind[], tagIds: () => Promise<readonly TagId[]>): Promise<boolean>
}

/** Makes a line with flags at its end a quote, once the caret has left it by whichever way. */
export function createLineFlagging({ editor, session, $marks, quote, store }: Desk) {
  let line: NodeKey | null = null
  let typedIn: NodeKey | null = null

  /** Turns flags at the end of a line into a quote of the words before them. Runs within an update. */
  function $flagLine(paragraph: ParagraphNode) {
    const words = paragraph.getTextContent()
    const flags = lineFlags(words)
    if (!flags) return
    const start = $lineStart(paragraph)
    const anchor = trimmedAnchor(words, { start: 0, end: flags.length })
    if (!anchor) return
    $selectAnchor({ start: start + flags.length, end: start + words.length })
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.removeText()
    const place = { start: start + anchor.start, end: start + anchor.end }
    const same = [...$read().marks].find(([, mark]) => mark.start === place.start && mark.end === place.end)
    const known = same && quote(same[0])
    if (known) {
      queueMicrotask(() => void addTo(known, flags.kinds, flags.tagNames))
      return
    }
    const id = newQuoteId()
    $paint([...$marks(), { id, ...place }])
    $selectAnchor({ start: place.end, end: place.end })
    queueMicrotask(() => void store(id, flags.kinds, () => tagsNamed(flags.tagNames)))
  }

  async function addTo({ id, kinds, tagIds }: Quote, more: readonly Kind[], tagNames: readonly string[]) {
    await session.after(async () => {
      const named = await tagsNamed(tagNames)
      await perform('quotes.update', {
        id,
        kinds: [...new Set([...kinds, ...more])],
        tagIds: [...new Set([...tagIds, ...named])],
      })
    })
  }

  function leaveLine() {
    const left = typedIn
    typedIn = null
    if (left === null) return
    queueMicrotask(() =>
      editor.update(() => {
        const paragraph = $getNodeByKey(left)
        if ($isParagraphNode(paragraph) && lineFlags(paragraph.getTextContent())) {
          const caret = $selectedAnchor()
          const end = $lineStart(paragraph) + paragraph.getTextContentSize()
          const before = paragraph.getTextContentSize()
          $flagLine(paragraph)
          const shift = caret && caret.start >= end ? paragraph.getTextContentSize() - before : 0
          if (caret) $selectAnchor({ start: caret.start + shift, end: caret.end + shift })
        }
      }),
    )
  }

  return {
    $beforeNewLine(paragraph: ParagraphNode) {
      typedIn = null
      $flagLine(paragraph)
    },
    register: () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
          const at = editorState.read($caretLine)?.getKey() ?? null
          if (at !== line) {
            if (typedIn !== null && typedIn === line) leaveLine()
            line = at
          }
          if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
          if (!tags.has(HISTORIC_TAG) && !tags.has(HISTORY_MERGE_TAG)) typedIn = at
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            leaveLine()
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
  }
}
