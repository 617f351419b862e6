import { type LexicalEditor, mergeRegister, ParagraphNode } from 'lexical'
import type { Block, Speaker } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { lineLabels } from '../text/line-labels.ts'
import { markAttributes } from '../text/mark-attributes.ts'
import { $blockOf, $paragraphs } from './document.ts'
import { QuoteMarkNode } from './quote-mark-node.ts'

/** What the editor's elements show beside their words: read anew whenever it changes. */
export type Decoration = {
  readonly speakers: readonly Speaker[]
  readonly quotes: ReadonlyMap<string, Pick<Quote, 'id' | 'kinds'>>
  readonly activeId: string | null
}

/** Keeps the attributes of new and changed lines and marks up to date. */
export function registerDecoration(editor: LexicalEditor, decoration: () => Decoration): () => void {
  return mergeRegister(
    editor.registerMutationListener(QuoteMarkNode, mutations => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
        if (element) decorateMark(element, decoration())
      }
    }),
    editor.registerMutationListener(ParagraphNode, () => decorateLines(editor, decoration())),
  )
}

export function decorateMarks(editor: LexicalEditor, decoration: Decoration) {
  for (const mark of editor.getRootElement()?.querySelectorAll('[data-quote-ids]') ?? [])
    decorateMark(mark, decoration)
}

export function decorateLines(editor: LexicalEditor, { speakers }: Decoration) {
  const root = editor.getRootElement()
  if (!root) return
  const lines = editor.read(() => $paragraphs().map(line => ({ key: line.getKey(), block: $blockOf(line) })))
  const blocks: readonly Block[] = lines.map(line => line.block)
  const labels = lineLabels(blocks, speakers)
  setAttribute(root, 'data-plain', labels.isPlain ? 'true' : undefined)
  for (const [index, { key }] of lines.entries()) {
    const element = editor.getElementByKey(key)
    if (!element) continue
    setAttribute(element, 'data-label', labels.speakers[index])
    setAttribute(element, 'data-time', labels.times[index])
  }
}

function decorateMark(mark: Element, { quotes, activeId }: Decoration) {
  const ids = (mark.getAttribute('data-quote-ids') ?? '').split(' ')
  const covering = ids.map(id => quotes.get(id) ?? { id: id as Quote['id'], kinds: [] })
  for (const [name, value] of Object.entries(markAttributes(covering, activeId))) {
    if (name !== 'data-quote-ids') setAttribute(mark, name, value === undefined ? undefined : String(value))
  }
}

function setAttribute(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
