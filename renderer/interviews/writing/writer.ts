import {
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
} from 'lexical'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Anchor, Quote } from '../../../shared/model/quote.ts'
import { spliceBetween } from '../../../shared/model/splice.ts'
import { perform } from '../../engine/perform.ts'
import { activateQuote } from '../active-quote.ts'
import { newQuoteId, trimmedAnchor } from '../new-quote.ts'
import { $load, $paint, $read, type Painted, type WrittenText } from './document.ts'
import { $insertWords, createTextEditor, registerTextEditor } from './editor.ts'
import { decorateLines, decorateMarks, registerDecoration } from './line-decoration.ts'
import { createLineFlagging } from './line-flagging.ts'
import { marksAfterUndo } from './marks-after-undo.ts'
import { offsetAfter, spanIn } from './merge-text.ts'
import { $keepingSelection, $selectAnchor, $selectedAnchor } from './selection.ts'
import { createWriteSession } from './write-session.ts'

/** An interview being written: its editor, and what of it is stored. */
export type TextWriter = {
  attach(root: HTMLElement): () => void
  /** What the engine says now: quotes that came or went elsewhere are painted, a text written elsewhere is met. */
  follow(interview: Interview, quotes: readonly Quote[]): void
  showActive(id: QuoteId | null): void
  /** Makes words a quote, painted at once; gives its id once it is stored, null when there are none or it failed. */
  capture(place: Anchor, kinds: readonly Kind[], tagIds: readonly TagId[]): Promise<QuoteId | null>
  selected(): Anchor | null
  caret(): Anchor | null
  select(place: Anchor): void
  flush(): Promise<void>
  focus(): void
}

export function createTextWriter(interview: Interview, quotes: readonly Quote[]): TextWriter {
  const editor = createTextEditor(error => console.error(error))
  const session = createWriteSession(interview, { read, show })
  const pendingKinds = new Map<string, Pick<Quote, 'id' | 'kinds'>>()
  let known = new Map<string, Quote>(quotes.map(quote => [quote.id, quote]))
  let speakers = interview.speakers
  let activeId: QuoteId | null = null
  const flags = createLineFlagging({ editor, session, $marks, quote: id => known.get(id), store })

  const decoration = () => ({ speakers, activeId, quotes: new Map([...pendingKinds, ...known]) })
  const shown = () => [...known.values()].filter(quote => !quote.needsReview)

  editor.update(() => $load(interview.text, interview.blocks, shown()), {
    discrete: true,
    tag: HISTORY_MERGE_TAG,
  })

  function read(): WrittenText {
    return editor.getEditorState().read($read)
  }

  const caretOf = () => editor.getEditorState().read($selectedAnchor)

  function show(theirs: Interview, quotesOfTheirs: readonly Quote[], merged: string) {
    known = new Map(quotesOfTheirs.map(quote => [quote.id, quote]))
    speakers = theirs.speakers
    editor.update(
      () => {
        const mine = $read().text
        const caret = $selectedAnchor()
        const unstored = $marks().filter(mark => session.pending.has(mark.id))
        $load(theirs.text, theirs.blocks, shown())
        if (merged !== theirs.text) $turnInto(theirs.text, merged)
        $paint([...$marks(), ...unstored.map(mark => ({ id: mark.id, ...spanIn(mine, merged, mark) }))])
        if (caret) {
          $selectAnchor({
            start: offsetAfter(mine, merged, caret.start),
            end: offsetAfter(mine, merged, caret.end),
          })
        }
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    )
  }

  function $marks(): readonly Painted[] {
    return [...$read().marks].map(([id, anchor]) => ({ id: id as QuoteId, ...anchor }))
  }

  /** Stores a quote whose mark is painted; gives whether that succeeded, and takes the mark away if not. */
  async function store(
    id: QuoteId,
    kinds: readonly Kind[],
    tagIds: () => Promise<readonly TagId[]>,
  ): Promise<boolean> {
    pendingKinds.set(id, { id, kinds })
    decorateMarks(editor, decoration())
    activateQuote(id, 'capture')
    if (await session.capture(id, kinds, tagIds)) return true
    pendingKinds.delete(id)
    editor.update(() => $keepingSelection(() => $paint($marks().filter(mark => mark.id !== id))), {
      tag: HISTORY_MERGE_TAG,
    })
    return false
  }

  /** The editor's own undo took marks away or brought them back: their quotes go and come with them. */
  function afterUndo(before: WrittenText, after: WrittenText) {
    const { removed, returned } = marksAfterUndo(before, after)
    if (removed.length > 0) void session.after(() => perform('quotes.remove', { ids: [...removed] }))
    const unknown = returned.filter(id => !known.has(id))
    if (unknown.length === 0) return
    void session.after(async () => {
      for (const id of unknown) await perform('quotes.restore', { id })
      session.touch()
    })
  }

  return {
    attach(root) {
      editor.setRootElement(root)
      const detach = mergeRegister(
        registerTextEditor(editor, flags.$beforeNewLine),
        registerDecoration(editor, decoration),
        flags.register(),
        editor.registerUpdateListener(
          ({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
            if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
            if (tags.has(HISTORIC_TAG)) afterUndo(prevEditorState.read($read), editorState.read($read))
            if (!tags.has(HISTORY_MERGE_TAG)) session.touch()
          },
        ),
      )
      decorateLines(editor, decoration())
      decorateMarks(editor, decoration())
      return () => {
        detach()
        editor.setRootElement(null)
      }
    },
    follow(now, quotesNow) {
      speakers = now.speakers
      known = new Map(quotesNow.map(quote => [quote.id, quote]))
      for (const id of known.keys()) pendingKinds.delete(id)
      if (session.isAt(now.revision)) {
        editor.update(() => $keepingSelection(() => $paint(shown())), { tag: HISTORY_MERGE_TAG })
      } else session.meet(now)
      decorateMarks(editor, decoration())
    },
    showActive(id) {
      activeId = id
      decorateMarks(editor, decoration())
    },
    async capture(place, kinds, tagIds) {
      const anchor = trimmedAnchor(read().text, place)
      if (!anchor) return null
      const id = newQuoteId()
      editor.update(
        () => {
          $paint([...$marks(), { id, ...anchor }])
          $selectAnchor({ start: anchor.end, end: anchor.end })
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      )
      return (await store(id, kinds, async () => tagIds)) ? id : null
    },
    selected() {
      const { text } = read()
      const anchor = caretOf()
      return anchor && trimmedAnchor(text, anchor)
    },
    caret: () => (editor.getRootElement()?.contains(document.activeElement) ? caretOf() : null),
    select(place) {
      editor.update(() => $selectAnchor(place), { tag: HISTORY_MERGE_TAG })
      editor.getRootElement()?.focus({ preventScroll: true })
    },
    flush: session.flush,
    focus: () => editor.focus(),
  }
}

/** Applies what was typed here to a text that came from elsewhere, as one edit, so that marks stay in place. */
function $turnInto(from: string, to: string) {
  const edit = spliceBetween(from, to)
  if (!edit) return
  $selectAnchor({ start: edit.at, end: edit.at + edit.removed.length })
  const selection = $getSelection()
  if ($isRangeSelection(selection)) $insertWords(selection, edit.inserted)
}
