/** The words of a line from one letter up to another, as a range of the page. */
export function lineRange(line: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let passed = 0
  let isBegun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!isBegun && start < passed + length) {
      range.setStart(node, start - passed)
      isBegun = true
    }
    if (isBegun && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}
