import {
  $createRangeSelection,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type ParagraphNode,
} from 'lexical'
import type { SpeakerId } from '../../../shared/model/ids.ts'
import { announce } from '../../ui/announce.ts'
import { createStore } from '../../ui/store.ts'
import { isNameLike, labelBefore, nextVoice, type Voice, voiceNamed } from '../speakers/voices.ts'
import { $blockOf, $caretLine, $setBlock } from './document.ts'
import type { SpeakerIds } from './speaker-ids.ts'

/** A name before a colon that is nobody's yet: Tab makes it a speaker. */
export type SpeakerOffer = { readonly name: string; readonly line: HTMLElement }

type Desk = { readonly editor: LexicalEditor; readonly ids: SpeakerIds; voices(): readonly Voice[] }

/** Who speaks a line: by `Name:` at its start, or by Tab. */
export function createLineSpeakers({ editor, ids, voices }: Desk) {
  const offer = createStore<SpeakerOffer | null>(null)
  let isLeaving = false

  function $give(lines: readonly ParagraphNode[], speakerId: SpeakerId | null) {
    for (const line of lines) $setBlock(line, { ...$blockOf(line), speakerId })
  }

  /** Takes the label away and makes its line the voice's, as one step of its own. */
  function takeLabel(voice: Voice) {
    editor.update(
      () => {
        const line = $caretLine()
        const label = $labelAtCaret()
        if (!line || label === null) return
        const node = line.getFirstDescendant()
        if (!$isTextNode(node)) return
        $give([line], ids.of(voice))
        const length = label.length + (node.getTextContent().startsWith(' ', label.length + 1) ? 2 : 1)
        const selection = $createRangeSelection()
        selection.anchor.set(node.getKey(), 0, 'text')
        selection.focus.set(node.getKey(), length, 'text')
        $setSelection(selection)
        selection.removeText()
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    )
    announce(`${voice.name} speaks.`)
  }

  function giveNext(by: 1 | -1) {
    let voice: Voice | null = null
    editor.update(
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        const lines = new Set(
          selection.getNodes().flatMap(node => {
            const line = node.getTopLevelElement()
            return $isParagraphNode(line) ? [line] : []
          }),
        )
        const [first] = lines
        if (!first) return
        voice = nextVoice(voices(), $blockOf(first).speakerId, by)
        $give([...lines], voice && ids.of(voice))
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    )
    announce(voice === null ? 'Nobody speaks.' : `${(voice as Voice).name} speaks.`)
  }

  function onTab(event: KeyboardEvent): boolean {
    if (isLeaving) return false
    event.preventDefault()
    const offered = offer.get()
    if (offered && !event.shiftKey) {
      offer.set(null)
      takeLabel({ name: offered.name, speakerId: null, participantId: null, isInterviewer: false })
    } else giveNext(event.shiftKey ? -1 : 1)
    return true
  }

  /** What the words before the caret say, once they were typed. */
  function look(before: EditorState) {
    const label = editor.getEditorState().read($labelAtCaret)
    const known = label === null ? null : voiceNamed(label, voices())
    if (label !== null && known && isSpaceTyped(editor, before)) {
      offer.set(null)
      queueMicrotask(() => takeLabel(known))
      return
    }
    const key = editor.getEditorState().read(() => $caretLine()?.getKey())
    const line = label !== null && !known && isNameLike(label) && key ? editor.getElementByKey(key) : null
    const shown = offer.get()
    if (!line || label === null) offer.set(null)
    else if (shown?.name !== label || shown.line !== line) offer.set({ name: label, line })
  }

  return {
    offer,
    register: () =>
      mergeRegister(
        editor.registerCommand(KEY_TAB_COMMAND, onTab, COMMAND_PRIORITY_NORMAL),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          ({ key }) => {
            // Escape, then Tab, leaves the text: nobody may be caught in it.
            if (key !== 'Tab' && key !== 'Shift') isLeaving = key === 'Escape'
            return false
          },
          COMMAND_PRIORITY_NORMAL,
        ),
        editor.registerUpdateListener(({ dirtyLeaves, prevEditorState, tags }) => {
          const isTyped = dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG) && !tags.has(HISTORY_MERGE_TAG)
          if (isTyped) look(prevEditorState)
          else if (offer.get() && editor.getEditorState().read($labelAtCaret) === null) offer.set(null)
        }),
      ),
  }
}

/** The name before a colon between the start of the caret's line and the caret. */
function $labelAtCaret(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null
  const node = selection.anchor.getNode()
  const line = node.getTopLevelElement()
  if (!$isParagraphNode(line) || !$isTextNode(node) || !line.getFirstDescendant()?.is(node)) return null
  // A line that asks a question of the guide is the guide's words.
  if ($blockOf(line).questionId !== undefined || selection.anchor.offset > 80) return null
  return labelBefore(node.getTextContent().slice(0, selection.anchor.offset))
}

/** Whether the last thing typed was the space behind the label: a label that an undo brought back is left alone. */
function isSpaceTyped(editor: LexicalEditor, before: EditorState): boolean {
  const now = editor.getEditorState()
  const typed = now.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const { key, offset } = selection.anchor
    const text = selection.anchor.getNode().getTextContent()
    return {
      key,
      isSpace: text.charAt(offset - 1) === ' ',
      without: text.slice(0, offset - 1) + text.slice(offset),
    }
  })
  if (!typed?.isSpace) return false
  return before.read(() => before._nodeMap.get(typed.key)?.getTextContent() === typed.without)
}
