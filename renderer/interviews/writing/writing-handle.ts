import type { RefObject } from 'react'
import type { TextHandle } from '../use-tagging.ts'
import type { TextWriter } from './text-writer.ts'

/** The text that is written: the editor knows what is selected in it. */
export function writingHandle(writer: RefObject<TextWriter | null>): TextHandle {
  return {
    selected: () => writer.current?.selected() ?? null,
    capture: async (place, kinds, tagIds) => writer.current?.capture(place, kinds, tagIds) ?? null,
    caret: () => writer.current?.caret() ?? null,
    select: place => writer.current?.select(place),
    focus: () => writer.current?.focus(),
  }
}
