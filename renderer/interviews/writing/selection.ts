import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical'
import type { Anchor } from '../../../shared/model/quote.ts'
import { $paragraphs } from './document.ts'

/** The selection as offsets into the text; null when there is none. */
export function $selectedAnchor(): Anchor | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const one = $offsetOf(selection.anchor)
  const other = $offsetOf(selection.focus)
  return { start: Math.min(one, other), end: Math.max(one, other) }
}

/** Selects words by their offsets. */
export function $selectAnchor(anchor: Anchor) {
  const start = $pointAt(anchor.start)
  const end = $pointAt(anchor.end)
  if (!start || !end) return
  const selection = $createRangeSelection()
  selection.anchor.set(start.key, start.offset, start.type)
  selection.focus.set(end.key, end.offset, end.type)
  $setSelection(selection)
}

/** Runs `work`, which replaces nodes but not words, and puts the selection back where it was. */
export function $keepingSelection(work: () => void) {
  const anchor = $selectedAnchor()
  work()
  if (anchor) $selectAnchor(anchor)
}

/** Offset of the start of the line that a node stands in. */
export function $lineStart(node: LexicalNode): number {
  let start = 0
  const line = node.getTopLevelElement()
  for (const paragraph of $paragraphs()) {
    if (paragraph.is(line)) return start
    start += paragraph.getTextContentSize() + 1
  }
  return start
}

function $offsetOf(point: PointType): number {
  const node = point.getNode()
  const line = node.getTopLevelElement()
  if (!line) return 0
  let offset = $lineStart(node)
  const target =
    point.type === 'text' ? node : $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  if (point.type === 'text') offset += point.offset
  const texts = $isElementNode(line) ? line.getAllTextNodes() : []
  if (target === null) {
    // Behind the last child of its element.
    const within = $isElementNode(node)
      ? new Set(node.getAllTextNodes().map(text => text.getKey()))
      : new Set()
    const last = texts.findLastIndex(text => within.has(text.getKey()))
    return offset + texts.slice(0, last + 1).reduce((size, text) => size + text.getTextContentSize(), 0)
  }
  for (const text of texts) {
    if (text.is(target) || ($isElementNode(target) && target.isParentOf(text))) break
    offset += text.getTextContentSize()
  }
  return offset
}

function $pointAt(offset: number): { key: string; offset: number; type: 'text' | 'element' } | null {
  let start = 0
  for (const paragraph of $paragraphs()) {
    const size = paragraph.getTextContentSize()
    if (offset <= start + size) {
      let within = offset - start
      for (const text of paragraph.getAllTextNodes()) {
        const length = text.getTextContentSize()
        if (within <= length) return { key: text.getKey(), offset: within, type: 'text' }
        within -= length
      }
      return $isParagraphNode(paragraph) ? { key: paragraph.getKey(), offset: 0, type: 'element' } : null
    }
    start += size + 1
  }
  return null
}
