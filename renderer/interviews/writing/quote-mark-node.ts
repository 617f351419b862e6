import { MarkNode } from '@lexical/mark'
import { $applyNodeReplacement, type EditorConfig, type RangeSelection } from 'lexical'

/** The mark of the quotes that cover the same words: carries their ids, so that edits move it. */
export class QuoteMarkNode extends MarkNode {
  override $config() {
    return this.config('quote-mark', { extends: MarkNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.setAttribute('data-quote-ids', this.getIDs().join(' '))
    return element
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    const isReplaced = super.updateDOM(previous, element, config)
    element.setAttribute('data-quote-ids', this.getIDs().join(' '))
    return isReplaced
  }

  /** A line broken within a mark goes on with the same quotes; the inherited one would make a node of its own class. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): QuoteMarkNode {
    const rest = $createQuoteMarkNode(this.getIDs())
    this.insertAfter(rest, restoreSelection)
    return rest
  }
}

export function $createQuoteMarkNode(ids: readonly string[]): QuoteMarkNode {
  return $applyNodeReplacement(new QuoteMarkNode(ids))
}
