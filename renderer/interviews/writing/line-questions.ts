import {
  $createParagraphNode,
  $createTextNode,
  $isParagraphNode,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical'
import type { GuideQuestion } from '../../../shared/model/guide.ts'
import type { SpeakerId } from '../../../shared/model/ids.ts'
import { createStore } from '../../ui/store.ts'
import type { Voice } from '../speakers/voices.ts'
import { $blockOf, $caretLine, $paragraphs, $setBlock } from './document.ts'
import type { SpeakerIds } from './speaker-ids.ts'

type Desk = {
  readonly editor: LexicalEditor
  readonly ids: SpeakerIds
  voices(): readonly Voice[]
  /** Of the clock, while it runs. */
  elapsed(): number | null
  hasGuide(): boolean
}

/** Questions of the guide as lines of the text. */
export function createLineQuestions({ editor, ids, voices, elapsed, hasGuide }: Desk) {
  /** The empty line at which a question is being picked. */
  const picking = createStore<HTMLElement | null>(null)

  /** Whoever answered last, else the only one who can. */
  function $answering(line: ParagraphNode): SpeakerId | null {
    const answering = voices().filter(voice => !voice.isInterviewer)
    for (let above: LexicalNode | null = line; $isParagraphNode(above); above = above.getPreviousSibling()) {
      const { speakerId } = $blockOf(above)
      if (speakerId !== null && answering.some(voice => voice.speakerId === speakerId)) return speakerId
    }
    const [one, ...others] = answering
    return one && others.length === 0 ? ids.of(one) : null
  }

  return {
    picking,
    /** Puts a question on the caret's line, or below it if there are words on it; the caret goes on to the answer. */
    ask(question: GuideQuestion) {
      editor.update(
        () => {
          const here = $caretLine() ?? $paragraphs().at(-1)
          if (!here) return
          const answering = $answering(here)
          const asking = voices().find(voice => voice.isInterviewer && voice.speakerId !== null)
          const line = here.getTextContentSize() === 0 ? here : $createParagraphNode()
          if (line !== here) here.insertAfter(line)
          line.append($createTextNode(question.text))
          $setBlock(line, { speakerId: asking?.speakerId ?? null, at: elapsed(), questionId: question.id })
          const answer = $createParagraphNode()
          line.insertAfter(answer)
          $setBlock(answer, { speakerId: answering, at: null })
          answer.select()
        },
        { tag: HISTORY_PUSH_TAG, discrete: true },
      )
    },
    /** The element of the first line that asks a question. */
    elementOf(questionId: string): HTMLElement | null {
      const key = editor.getEditorState().read(() =>
        $paragraphs()
          .find(line => $blockOf(line).questionId === questionId)
          ?.getKey(),
      )
      return key === undefined ? null : editor.getElementByKey(key)
    },
    register: () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        event => {
          if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
            return false
          if (!hasGuide()) return false
          const line = $caretLine()
          if (!line || line.getTextContentSize() > 0) return false
          event.preventDefault()
          picking.set(editor.getElementByKey(line.getKey()))
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
  }
}
