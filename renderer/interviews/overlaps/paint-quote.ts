/** Shows how far a quote goes, through the page's highlights. Gives back the function that ends it. */
export function paintQuote(root: HTMLElement, id: string): () => void {
  if (!('highlights' in CSS)) return () => undefined
  const ranges = [...root.querySelectorAll(`[data-quote-ids~="${id}"]`)].map(mark => {
    const range = document.createRange()
    range.selectNodeContents(mark)
    return range
  })
  CSS.highlights.set('looked-at', new Highlight(...ranges))
  return () => {
    CSS.highlights.delete('looked-at')
  }
}
