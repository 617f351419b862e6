import {
  $getNodeByKey,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical'
import type { SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { createStore } from '../../ui/store.ts'
import {
  hasEdge,
  isSameBlock,
  isSameEdge,
  type LineAbove,
  type LineEdge,
  lineEdge,
} from '../text/line-edges.ts'
import { markAttributes } from '../text/mark-attributes.ts'
import { $blockOf, $paragraphs } from './document.ts'
import { QuoteMarkNode } from './quote-mark-node.ts'

/** What the editor's elements show beside their words: asked anew whenever it is shown. */
type Decorated = {
  names(): ReadonlyMap<SpeakerId, string>
  quote(id: string): Pick<Quote, 'id' | 'kinds'> | undefined
  activeId(): string | null
}

/**
 * Keeps the attributes of lines and marks up to date. Only lines that changed are looked at, and those below them as
 * far as they look different for it: a text of a thousand lines must not be gone through for a key.
 */
export function createDecoration(editor: LexicalEditor, decorated: Decorated) {
  const shown = new Map<NodeKey, LineAbove>()
  /** How many lines ask each question. */
  const asking = new Map<string, number>()
  const asked = createStore<ReadonlySet<string>>(new Set())
  let edged = 0

  function count(block: Block, by: 1 | -1) {
    if (hasEdge(block)) edged += by
    const { questionId } = block
    if (questionId === undefined) return
    const left = (asking.get(questionId) ?? 0) + by
    if (left > 0) asking.set(questionId, left)
    else asking.delete(questionId)
  }

  function forget(key: NodeKey) {
    const line = shown.get(key)
    if (line) count(line.block, -1)
    shown.delete(key)
  }

  /** Gives whether the line looks different now. */
  function $showLine(line: ParagraphNode, names: ReadonlyMap<SpeakerId, string>): boolean {
    const key = line.getKey()
    const known = shown.get(key)
    const block = $blockOf(line)
    const above = line.getPreviousSibling()
    const edge = lineEdge(block, above ? shown.get(above.getKey()) : undefined, names)
    if (!known || !isSameBlock(known.block, block)) {
      if (known) count(known.block, -1)
      count(block, 1)
    } else if (isSameEdge(known.edge, edge)) return false
    shown.set(key, { block, edge })
    const element = editor.getElementByKey(key)
    if (element) setAttributes(element, edge)
    return true
  }

  function $showFrom(line: ParagraphNode, names: ReadonlyMap<SpeakerId, string>) {
    let next: LexicalNode | null = line
    while ($isParagraphNode(next)) {
      if (!$showLine(next, names) && next !== line) return
      next = next.getNextSibling()
    }
  }

  function publish() {
    const root = editor.getRootElement()
    if (root) setAttribute(root, 'data-plain', edged === 0 ? 'true' : undefined)
    const before = asked.get()
    if (before.size !== asking.size || [...asking.keys()].some(id => !before.has(id)))
      asked.set(new Set(asking.keys()))
  }

  function showAllLines() {
    const names = decorated.names()
    editor.read(() => {
      const lines = $paragraphs()
      const keys = new Set(lines.map(line => line.getKey()))
      for (const key of [...shown.keys()]) if (!keys.has(key)) forget(key)
      for (const line of lines) {
        $showLine(line, names)
        // An element that was made anew has none of what the one before it had.
        const element = editor.getElementByKey(line.getKey())
        const edge = shown.get(line.getKey())?.edge
        if (element && edge) setAttributes(element, edge)
      }
    })
    publish()
  }

  function showMarks() {
    for (const mark of editor.getRootElement()?.querySelectorAll('[data-quote-ids]') ?? [])
      decorateMark(mark, decorated)
  }

  return {
    /** The questions that lines ask. */
    asked,
    showAllLines,
    showMarks,
    register: () =>
      mergeRegister(
        editor.registerMutationListener(QuoteMarkNode, mutations => {
          for (const [key, mutation] of mutations) {
            const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
            if (element) decorateMark(element, decorated)
          }
        }),
        editor.registerMutationListener(ParagraphNode, mutations => {
          if (mutations.size > 50) return showAllLines()
          for (const [key, mutation] of mutations) if (mutation === 'destroyed') forget(key)
          const names = decorated.names()
          editor.read(() => {
            for (const [key, mutation] of mutations) {
              const line = mutation === 'destroyed' ? null : $getNodeByKey(key)
              if ($isParagraphNode(line)) $showFrom(line, names)
            }
          })
          publish()
        }),
      ),
  }
}

function decorateMark(mark: Element, { quote, activeId }: Decorated) {
  const ids = (mark.getAttribute('data-quote-ids') ?? '').split(' ')
  const covering = ids.map(id => quote(id) ?? { id: id as Quote['id'], kinds: [] })
  for (const [name, value] of Object.entries(markAttributes(covering, activeId()))) {
    if (name !== 'data-quote-ids') setAttribute(mark, name, value === undefined ? undefined : String(value))
  }
}

function setAttributes(element: Element, edge: LineEdge) {
  for (const [name, value] of Object.entries(edge))
    setAttribute(element, name, value === undefined ? undefined : String(value))
}

function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
