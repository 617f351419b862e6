import { $isMarkNode } from '@lexical/mark'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  createState,
  type ElementNode,
  type ParagraphNode,
} from 'lexical'
import type { SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { Anchor, Quote } from '../../../shared/model/quote.ts'
import { isSameBlock, noBlock } from '../text/line-edges.ts'
import { type Segment, segmentsOf } from '../text/segments.ts'
import { $createQuoteMarkNode } from './quote-mark-node.ts'

/** An interview as the editor holds it: a paragraph is a line, and marks carry the ids of quotes. */
export type WrittenText = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: ReadonlyMap<string, Anchor>
}

/** What painting needs of a quote. */
export type Painted = Pick<Quote, 'id' | 'start' | 'end'>

const speakerState = createState('speaker', { parse: value => (typeof value === 'string' ? value : null) })
const timeState = createState('time', { parse: value => (typeof value === 'number' ? value : null) })
const questionState = createState('question', { parse: value => (typeof value === 'string' ? value : null) })

export function $blockOf(paragraph: ParagraphNode): Block {
  const questionId = $getState(paragraph, questionState)
  return {
    speakerId: $getState(paragraph, speakerState) as SpeakerId | null,
    at: $getState(paragraph, timeState),
    ...(questionId === null ? {} : { questionId }),
  }
}

export function $setBlock(paragraph: ParagraphNode, block: Block) {
  $setState(paragraph, speakerState, block.speakerId)
  $setState(paragraph, timeState, block.at)
  $setState(paragraph, questionState, block.questionId ?? null)
}

/** Gives each line its block where it has another one. */
export function $setBlocks(blocks: readonly Block[]) {
  for (const [line, paragraph] of $paragraphs().entries()) {
    const block = blocks[line] ?? noBlock
    if (!isSameBlock($blockOf(paragraph), block)) $setBlock(paragraph, block)
  }
}

/** The line that the caret is on, or that the selection begins on. */
export function $caretLine(): ParagraphNode | null {
  const selection = $getSelection()
  const line = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null
  return $isParagraphNode(line) ? line : null
}

/** Replaces everything by a text with its blocks and marks. */
export function $load(text: string, blocks: readonly Block[], quotes: readonly Painted[]) {
  const root = $getRoot().clear()
  let start = 0
  for (const [line, words] of text.split('\n').entries()) {
    const paragraph = $createParagraphNode()
    const block = blocks[line]
    if (block) $setBlock(paragraph, block)
    $fill(paragraph, words, start, segmentsOf(start, start + words.length, quotes as readonly Quote[]))
    root.append(paragraph)
    start += words.length + 1
  }
}

/** Reads back what stands in the editor. */
export function $read(): WrittenText {
  const lines: string[] = []
  const blocks: Block[] = []
  const marks = new Map<string, { start: number; end: number }>()
  let start = 0
  for (const paragraph of $paragraphs()) {
    let offset = start
    for (const { words, ids } of $stretches(paragraph)) {
      const end = offset + words.length
      for (const id of ids) {
        const mark = marks.get(id)
        marks.set(
          id,
          mark
            ? { start: Math.min(mark.start, offset), end: Math.max(mark.end, end) }
            : { start: offset, end },
        )
      }
      offset = end
    }
    lines.push(paragraph.getTextContent())
    blocks.push($blockOf(paragraph))
    start = offset + 1
  }
  return { text: lines.join('\n'), blocks, marks }
}

/** Marks exactly these quotes, leaving alone every line that shows them already. */
export function $paint(quotes: readonly Painted[]) {
  let start = 0
  for (const paragraph of $paragraphs()) {
    const words = paragraph.getTextContent()
    const wanted = segmentsOf(start, start + words.length, quotes as readonly Quote[])
    if (!$shows(paragraph, start, wanted)) {
      paragraph.clear()
      $fill(paragraph, words, start, wanted)
    }
    start += words.length + 1
  }
}

export function $paragraphs(): readonly ParagraphNode[] {
  return $getRoot().getChildren().filter($isParagraphNode)
}

/** The text of a line in stretches that the same marks cover. */
export function $stretches(
  element: ElementNode,
  above: readonly string[] = [],
): readonly { words: string; ids: readonly string[] }[] {
  return element.getChildren().flatMap(child => {
    if ($isElementNode(child))
      return $stretches(child, $isMarkNode(child) ? [...above, ...child.getIDs()] : above)
    return [{ words: child.getTextContent(), ids: above }]
  })
}

function $fill(paragraph: ParagraphNode, words: string, start: number, segments: readonly Segment[]) {
  for (const segment of segments) {
    const text = words.slice(segment.start - start, segment.end - start)
    if (text === '') continue
    const node = $createTextNode(text)
    const ids = segment.quotes.map(quote => quote.id)
    paragraph.append(ids.length > 0 ? $createQuoteMarkNode(ids).append(node) : node)
  }
}

function $shows(paragraph: ParagraphNode, start: number, wanted: readonly Segment[]): boolean {
  const isNested = paragraph
    .getChildren()
    .some(child => $isMarkNode(child) && child.getChildren().some(inner => !$isTextNode(inner)))
  const signature = (stretches: readonly { end: number; ids: readonly string[] }[]) =>
    stretches.map(({ end, ids }) => `${end}:${ids.toSorted().join('+')}`).join(' ')
  let offset = start
  const shown = $stretches(paragraph)
    .map(({ words, ids }) => {
      offset += words.length
      return { end: offset, ids }
    })
    .filter((stretch, at, all) => all[at + 1]?.ids.join() !== stretch.ids.join())
  const asked = wanted
    .filter(segment => segment.end > segment.start)
    .map(({ end, quotes }) => ({ end, ids: quotes.map(quote => quote.id) }))
  return !isNested && signature(shown) === signature(asked)
}
