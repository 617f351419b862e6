import type { RefObject } from 'react'

/** Where the quotes of a text stand. What was never in sight is not laid out, and its place an estimate until it is. */
export type MarkPlaces = {
  /** px from the top of the text to the first mark of a quote; null where it has none. */
  topOf(id: string): number | null
  /** px from the top of the text to about where an offset falls. */
  topAt(offset: number): number
  /** px from the top of the text to each of these lines, about; `lines` in their order. */
  topsOfLines(lines: readonly number[]): readonly number[]
  /** Looks again where everything stands. */
  measure(): void
  /** Told whenever places may be others. Gives back the function that ends it. */
  listen(changed: () => void): () => void
  /** Follows the text while it is shown. `words` is the element around it, whichever of the modes draws it. */
  follow(words: HTMLElement, scroller: HTMLElement): () => void
}

type Mark = {
  readonly element: Element
  /** What is laid out as one: a stretch of lines, or a line where there are no stretches. */
  readonly block: Block
  /** How much of the block stands before it. */
  readonly letters: number
  /** px below the top of its block, once that was in sight. */
  below: number | null
}

type Block = {
  readonly element: HTMLElement
  readonly letters: number
  readonly lines: number
  top: number
  height: number
}

const rowHeight = 28
const nameHeight = 36
/** Letters in sight that tell how many of them fit into a row. */
const tellingLetters = 600

export function createMarkPlaces(root: RefObject<HTMLElement | null>): MarkPlaces {
  const listeners = new Set<() => void>()
  let marks = new Map<string, Mark>()
  let blocks: readonly Block[] = []
  let touched: Set<Element> | 'all' = 'all'
  let width = 0
  let rowsPerLetter = 0.0135

  const isTouched = (block: Element) => touched === 'all' || touched.has(block)

  function measure() {
    const text = root.current
    if (!text) return
    if (touched === 'all' || touched.size > 0) readText(text)
    // All of them at once, with nothing written in between: one layout at the most.
    for (const block of blocks) measureBlock(block)
  }

  /** Scrolling lays out what comes near: everything above stays where it is, everything below moves by as much. */
  function measureNear(view: HTMLElement) {
    const { scrollTop, clientHeight } = view
    const [first, last] = [blocks[0], blocks.at(-1)]
    const isNear = ({ top, height }: Block) =>
      top < scrollTop + 3 * clientHeight && top + height > scrollTop - 3 * clientHeight
    const from = blocks.findIndex(isNear)
    const to = blocks.findLastIndex(isNear)
    const end = blocks[to]
    if (!first || !last || !end) return measure()
    const before = end.top + end.height
    for (const block of blocks.slice(from, to + 1)) measureBlock(block)
    const moved = end.top + end.height - before
    for (const block of blocks.slice(to + 1)) block.top += moved
    const isSound = last.element.offsetTop === last.top && first.element.offsetTop === first.top
    return isSound ? undefined : measure()
  }

  /** Reads what stands where in the text, without asking how it is laid out. */
  function readText(text: HTMLElement) {
    const known = new Map(blocks.map(block => [block.element, block]))
    blocks = [...text.children]
      .filter(element => element instanceof HTMLElement)
      .map(element => (isTouched(element) ? undefined : known.get(element)) ?? blockFrom(element))
    const blockOfElement = new Map<Node, Block>(blocks.map(block => [block.element, block]))
    const found = new Map<string, Mark>()
    for (const element of text.querySelectorAll('[data-quote-ids]')) {
      const block = blockOfElement.get(childAbove(text, element) ?? text)
      if (!block) continue
      let letters = -1
      for (const id of (element.getAttribute('data-quote-ids') ?? '').split(' ')) {
        if (found.has(id)) continue
        const before = marks.get(id)
        const isSame = before?.element === element && !isTouched(block.element)
        if (letters < 0) letters = isSame ? before.letters : lettersBefore(element, block.element)
        found.set(id, { element, block, letters, below: isSame ? before.below : null })
      }
    }
    marks = found
    touched = new Set()
  }

  /** Whatever is in sight is laid out: there it can be seen how high rows stand. To be called after a layout. */
  function lookAtWhatIsShown(view: HTMLElement) {
    const { scrollTop, clientHeight, clientWidth } = view
    const isInSight = ({ top, height }: Block) => top < scrollTop + clientHeight && top + height > scrollTop
    const isAnew = clientWidth !== width
    width = clientWidth
    for (const mark of marks.values()) {
      if (isAnew) mark.below = null
      if (mark.below !== null || !isInSight(mark.block)) continue
      const rect = mark.element.getClientRects()[0]
      if (rect) mark.below = rect.top - mark.block.element.getBoundingClientRect().top
    }
    if (isAnew) learnRows(view, blocks.filter(isInSight))
  }

  /** From what is in sight to what is not: how many rows letters are likely to fill. */
  function learnRows(view: HTMLElement, shown: readonly Block[]) {
    const letters = shown.reduce((sum, block) => sum + block.letters, 0)
    if (letters < tellingLetters) return
    const rows = shown.reduce((sum, { element, height, lines }) => {
      const names = element.querySelectorAll('[data-label]').length
      return sum + (height - names * nameHeight) / rowHeight - lines * 0.5
    }, 0)
    const learned = rows / letters
    // Every line is styled anew for it, so a little more or less is left alone.
    if (Math.abs(learned / rowsPerLetter - 1) < 0.1) return
    rowsPerLetter = learned
    view.style.setProperty('--rows-per-letter', rowsPerLetter.toFixed(5))
  }

  function touch(node: Node) {
    const text = root.current
    if (touched === 'all' || !text) return
    touched.add(childAbove(text, node) ?? text)
  }

  return {
    measure,
    topOf(id) {
      const mark = marks.get(id)
      if (!mark) return null
      const { block, letters, below } = mark
      return block.top + (below ?? (block.height * letters) / Math.max(1, block.letters))
    },
    topAt(offset) {
      let start = 0
      for (const { top, height, letters, lines } of blocks) {
        // Each line ends with a letter that no element has.
        const next = start + letters + lines
        if (offset < next) return top + (height * (offset - start)) / Math.max(1, letters + lines)
        start = next
      }
      return blocks.at(-1)?.top ?? 0
    },
    topsOfLines(wanted) {
      const tops: number[] = []
      let first = 0
      let next = 0
      for (const { top, height, lines } of blocks) {
        for (; next < wanted.length && (wanted[next] ?? 0) < first + lines; next++)
          tops.push(top + (height * ((wanted[next] ?? 0) - first)) / lines)
        first += lines
      }
      return tops
    },
    listen(changed) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    follow(words, shown) {
      touched = 'all'
      width = 0
      let idle = 0
      const look = () => {
        idle = 0
        if (touched === 'all' || touched.size > 0 || shown.clientWidth !== width) measure()
        else measureNear(shown)
        lookAtWhatIsShown(shown)
        for (const changed of listeners) changed()
      }
      // What is typed moves marks a moment later, when there is nothing else to do: the next key comes first.
      const later = () => {
        if (idle === 0) idle = requestIdleCallback(look, { timeout: 400 })
      }
      const mutations = new MutationObserver(records => {
        for (const { target } of records) touch(target)
        later()
      })
      // Called between a layout and its painting, so that looking costs no other layout.
      const sizes = new ResizeObserver(() => {
        if (idle === 0) look()
      })
      mutations.observe(words, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['data-quote-ids'],
      })
      sizes.observe(words)
      return () => {
        mutations.disconnect()
        sizes.disconnect()
        cancelIdleCallback(idle)
      }
    },
  }
}

function blockFrom(element: HTMLElement): Block {
  const lines = Math.max(1, element.getElementsByTagName('p').length)
  return { element, letters: element.textContent?.length ?? 0, lines, top: 0, height: 0 }
}

function measureBlock(block: Block) {
  block.top = block.element.offsetTop
  block.height = block.element.offsetHeight
}

function childAbove(text: HTMLElement, node: Node): HTMLElement | null {
  let child: Node | null = node
  while (child && child.parentNode !== text) child = child.parentNode
  return child instanceof HTMLElement ? child : null
}

/** How many letters of a block stand before an element in it. */
function lettersBefore(element: Element, block: Element): number {
  let letters = 0
  for (let node: Node = element; node !== block && node.parentNode; node = node.parentNode) {
    for (let before = node.previousSibling; before; before = before.previousSibling)
      letters += before.textContent?.length ?? 0
  }
  return letters
}
