import type { RefObject } from 'react'
import type { Interview } from '../../../shared/model/interview.ts'
import { call } from '../../engine/client.ts'
import { perform } from '../../engine/perform.ts'
import { selectedAnchor } from '../reading/offsets.ts'
import type { TextWriter } from '../writing/text-writer.ts'
import type { LineHandle } from './line-handle.ts'

/** The lines of a text that is read: what is said of one is a step of its own. */
export function readingLines(root: RefObject<HTMLElement | null>, shown: RefObject<Interview>): LineHandle {
  return {
    blocks: () => shown.current.blocks,
    caretLine() {
      const caret = root.current && selectedAnchor(root.current)
      return caret ? shown.current.text.slice(0, caret.start).split('\n').length - 1 : null
    },
    async set(line, change) {
      const { id } = shown.current
      // Who speaks may be known since just now, which the text shown does not say yet.
      const { revision } = await call('interviews.get', { id })
      await perform('interviews.setLine', { id, revision, line, ...change })
    },
    async speakerIdOf({ speakerId, ...voice }) {
      if (speakerId !== null) return speakerId
      const made = await perform('speakers.create', { interviewId: shown.current.id, ...voice })
      return made?.value.id ?? null
    },
    flush: async () => undefined,
    replaceSpeaker: () => undefined,
  }
}

/** The lines of a text that is written: what is said of one is an edit like any other. */
export function writingLines(writer: RefObject<TextWriter | null>): LineHandle {
  return {
    blocks: () => writer.current?.blocks() ?? [],
    caretLine: () => writer.current?.caretLine() ?? null,
    set: async (line, change) => writer.current?.setLine(line, change),
    speakerIdOf: async voice => writer.current?.speakerIdOf(voice) ?? null,
    flush: async () => writer.current?.flush().catch(() => undefined),
    replaceSpeaker: (id, into) => writer.current?.replaceSpeaker(id, into),
  }
}
