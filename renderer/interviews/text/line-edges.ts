import type { SpeakerId } from '../../../shared/model/ids.ts'
import type { Block, Speaker } from '../../../shared/model/interview.ts'
import { clockText } from '../../quotes/source-words.ts'

/** What stands beside one line, as attributes for the style sheet. It is no part of the text. */
export type LineEdge = {
  /** Who speaks, where that changes. */
  readonly 'data-label': string | undefined
  /** Whoever spoke on the line above goes on. */
  readonly 'data-goes-on': boolean | undefined
  readonly 'data-time': string | undefined
  /** A question of the guide, or a line that hangs under one. */
  readonly 'data-guide': 'question' | 'answer' | undefined
}

/** What a line's edge depends on above it. */
export type LineAbove = { readonly block: Block; readonly edge: LineEdge }

export const noBlock: Block = { speakerId: null, at: null }

export function speakerNames(speakers: readonly Speaker[]): ReadonlyMap<SpeakerId, string> {
  return new Map(speakers.map(speaker => [speaker.id, speaker.name]))
}

export function lineEdge(
  block: Block,
  above: LineAbove | undefined,
  names: ReadonlyMap<SpeakerId, string>,
): LineEdge {
  const name = block.speakerId === null ? undefined : names.get(block.speakerId)
  const isQuestion = block.questionId !== undefined
  const goesOn = name !== undefined && above?.block.speakerId === block.speakerId
  return {
    'data-label': goesOn ? undefined : name,
    'data-goes-on': goesOn || undefined,
    'data-time': block.at === null ? undefined : clockText(block.at),
    'data-guide': isQuestion ? 'question' : above?.edge['data-guide'] ? 'answer' : undefined,
  }
}

/** The edges of all lines of a text. */
export function lineEdges(blocks: readonly Block[], speakers: readonly Speaker[]): readonly LineEdge[] {
  const names = speakerNames(speakers)
  let above: LineAbove | undefined
  return blocks.map(block => {
    const edge = lineEdge(block, above, names)
    above = { block, edge }
    return edge
  })
}

/** Neither speakers nor times: notes, which need no column for them. */
export function isPlain(blocks: readonly Block[]): boolean {
  return blocks.every(block => !hasEdge(block))
}

export function hasEdge(block: Block): boolean {
  return block.speakerId !== null || block.at !== null
}

export function isSameBlock(one: Block, other: Block): boolean {
  return one.speakerId === other.speakerId && one.at === other.at && one.questionId === other.questionId
}

export function isSameEdge(one: LineEdge, other: LineEdge): boolean {
  return (
    one['data-label'] === other['data-label'] &&
    one['data-goes-on'] === other['data-goes-on'] &&
    one['data-time'] === other['data-time'] &&
    one['data-guide'] === other['data-guide']
  )
}
