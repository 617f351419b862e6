import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import { clockAt, type Interview } from '../../../shared/model/interview.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { spliceBetween } from '../../../shared/model/splice.ts'
import { perform } from '../../engine/perform.ts'
import { activateQuote } from '../active-quote.ts'
import { newQuoteId, trimmedAnchor } from '../new-quote.ts'
import { voicesOf } from '../speakers/voices.ts'
import { speakerNames } from '../text/line-edges.ts'
import { registerCaretMemory } from './caret-memory.ts'
import {
  $blockOf,
  $caretLine,
  $load,
  $paint,
  $paragraphs,
  $read,
  $setBlock,
  $setBlocks,
  type Painted,
  type WrittenText,
} from './document.ts'
import { $insertWords, createTextEditor, registerTextEditor } from './editor.ts'
import { createDecoration } from './line-decoration.ts'
import { createLineFlagging } from './line-flagging.ts'
import { createLineQuestions } from './line-questions.ts'
import { createLineSpeakers } from './line-speakers.ts'
import { registerLineTimes } from './line-times.ts'
import { marksAfterUndo } from './marks-after-undo.ts'
import type { BlockedText } from './merge-blocks.ts'
import { offsetAfter, spanIn } from './merge-text.ts'
import { $keepingSelection, $selectAnchor, $selectedAnchor } from './selection.ts'
import { createSpeakerIds } from './speaker-ids.ts'
import type { TextWriter } from './text-writer.ts'
import { createWriteSession } from './write-session.ts'

/** Of an update that takes over what the engine has: there is nothing to store in it. */
const metTag = 'met'

export function createTextWriter(interview: Interview, quotes: readonly Quote[]): TextWriter {
  const editor = createTextEditor(error => console.error(error))
  const session = createWriteSession(interview, { read, show, storable: blocks => ids.storable(blocks) })
  const pendingKinds = new Map<string, Pick<Quote, 'id' | 'kinds'>>()
  /** Quotes the editor's own undo took away: the engine may not have told yet that they are gone. */
  const takenBack = new Set<QuoteId>()
  let now = interview
  let known = new Map<string, Quote>(quotes.map(quote => [quote.id, quote]))
  let participants: readonly Pick<Participant, 'id' | 'name'>[] = []
  let activeId: QuoteId | null = null

  const ids = createSpeakerIds(interview.id, session, () => decoration.showAllLines())
  ids.set(interview.speakers)
  const voices = () => voicesOf({ speakers: ids.all(), participantIds: now.participantIds }, participants)
  const elapsed = () => (now.clock.since === null ? null : clockAt(now.clock, Date.now()))
  const flags = createLineFlagging({ editor, session, $marks, quote: id => known.get(id), store })
  const speakers = createLineSpeakers({ editor, ids, voices })
  const questions = createLineQuestions({ editor, ids, voices, elapsed, hasGuide: () => now.guide !== null })
  const decoration = createDecoration(editor, {
    names: () => speakerNames(ids.all()),
    quote: id => known.get(id) ?? pendingKinds.get(id),
    activeId: () => activeId,
  })

  const shown = () => [...known.values()].filter(quote => !quote.needsReview)

  editor.update(() => $load(interview.text, interview.blocks, shown()), {
    discrete: true,
    tag: HISTORY_MERGE_TAG,
  })

  function read(): WrittenText {
    return editor.getEditorState().read($read)
  }

  const caretOf = () => editor.getEditorState().read($selectedAnchor)

  function show(theirs: Interview, quotesOfTheirs: readonly Quote[], merged: BlockedText) {
    known = new Map(quotesOfTheirs.map(quote => [quote.id, quote]))
    now = theirs
    ids.set(theirs.speakers)
    const isSameText = read().text === merged.text
    editor.update(
      () => {
        const mine = $read().text
        const caret = $selectedAnchor()
        const unstored = $marks().filter(mark => session.pending.has(mark.id))
        if (!isSameText) {
          $load(theirs.text, theirs.blocks, shown())
          if (merged.text !== theirs.text) $turnInto(theirs.text, merged.text)
        }
        $setBlocks(merged.blocks)
        const marks = isSameText ? shown() : $marks()
        $paint([...marks, ...unstored.map(mark => ({ id: mark.id, ...spanIn(mine, merged.text, mark) }))])
        if (caret) {
          $selectAnchor({
            start: offsetAfter(mine, merged.text, caret.start),
            end: offsetAfter(mine, merged.text, caret.end),
          })
        }
      },
      // What was said of lines elsewhere can be undone here like what was said of them here.
      { discrete: true, tag: [isSameText ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, metTag] },
    )
    decoration.showAllLines()
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
    decoration.showMarks()
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
    for (const id of removed) takenBack.add(id)
    if (removed.length > 0) void session.after(() => perform('quotes.remove', { ids: [...removed] }))
    const gone = returned.filter(id => !known.has(id) || takenBack.has(id))
    if (gone.length === 0) return
    for (const id of gone) takenBack.delete(id)
    void session.after(async () => {
      for (const id of gone) await perform('quotes.restore', { id })
      session.touch()
    })
  }

  return {
    attach(root) {
      editor.setRootElement(root)
      const detach = mergeRegister(
        registerTextEditor(editor, flags.$beforeNewLine),
        registerCaretMemory(editor),
        decoration.register(),
        flags.register(),
        speakers.register(),
        questions.register(),
        registerLineTimes(editor, elapsed),
        editor.registerUpdateListener(
          ({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
            if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
            if (tags.has(HISTORIC_TAG)) afterUndo(prevEditorState.read($read), editorState.read($read))
            if (!tags.has(HISTORY_MERGE_TAG) && !tags.has(metTag)) session.touch()
            editorState.read(() => showEmptiness(editor))
          },
        ),
      )
      decoration.showAllLines()
      decoration.showMarks()
      editor.read(() => showEmptiness(editor))
      return () => {
        detach()
        editor.setRootElement(null)
      }
    },
    follow(theirs, quotesNow) {
      const before = { speakers: now.speakers, known }
      now = theirs
      known = new Map(quotesNow.map(quote => [quote.id, quote]))
      for (const id of known.keys()) pendingKinds.delete(id)
      if (before.speakers !== theirs.speakers) {
        ids.set(theirs.speakers)
        decoration.showAllLines()
      }
      if (!session.isAt(theirs.revision)) session.meet(theirs)
      // While one types nothing is to be painted: the marks stand where they were stored just now.
      else if (!session.isShowing(shown())) {
        editor.update(() => $keepingSelection(() => $paint(shown())), { tag: HISTORY_MERGE_TAG })
      }
      const isRecoloured = quotesNow.some(({ id, kinds }) => before.known.get(id)?.kinds !== kinds)
      if (isRecoloured) decoration.showMarks()
    },
    meetPeople(people) {
      participants = people
    },
    showActive(id) {
      activeId = id
      decoration.showMarks()
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
    type(words) {
      editor.update(() => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) $insertWords(selection, words)
      })
    },
    blocks: () => read().blocks,
    caretLine: () => editor.getEditorState().read(() => $caretLine()?.getIndexWithinParent() ?? null),
    setLine(line, change) {
      editor.update(
        () => {
          const paragraph = $paragraphs()[line]
          if (paragraph) $setBlock(paragraph, { ...$blockOf(paragraph), ...change })
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      )
    },
    replaceSpeaker: ids.replace,
    speakerIdOf: ids.of,
    questions: { ...questions, asked: decoration.asked },
    offer: speakers.offer,
    flush: session.flush,
    focus: () => editor.focus(),
  }
}

/** Says of the text whether there are any words, for the hint that stands where the first will. */
function showEmptiness(editor: LexicalEditor) {
  const line = $getRoot().getFirstChild()
  const isEmpty = line?.getNextSibling() === null && line.getTextContentSize() === 0
  editor.getRootElement()?.toggleAttribute('data-empty', isEmpty)
}

/** Applies what was typed here to a text that came from elsewhere, as one edit, so that marks stay in place. */
function $turnInto(from: string, to: string) {
  const edit = spliceBetween(from, to)
  if (!edit) return
  $selectAnchor({ start: edit.at, end: edit.at + edit.removed.length })
  const selection = $getSelection()
  if ($isRangeSelection(selection)) $insertWords(selection, edit.inserted)
}
