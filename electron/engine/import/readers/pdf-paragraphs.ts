import { isNameLike, shapeOf } from './line-shape.ts'
import type { PdfLine } from './pdf-lines.ts'
import { sameLabel } from './turn-heads.ts'

export type PdfParagraph = { readonly text: string; readonly size: number }

/**
 * Lines as paragraphs. A PDF does not say where one ends: it does below a wider gap, before another size of letters or
 * an indent, before a time or a speaker, and where the next line's first word would still have had room.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const lines = pages.flat()
  const layout = layoutOf(pages)
  const join = joiner(lines)
  const speakers = speakersOf(lines)
  const paragraphs: PdfLine[][] = []
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const paragraph = paragraphs.at(-1)
      const isStart =
        !paragraph ||
        startsTurn(line, paragraph.at(-1), speakers) ||
        startsParagraph(paragraph, line, layout, index === 0)
      if (isStart) paragraphs.push([line])
      else paragraph.push(line)
    }
  }
  return paragraphs.map(paragraph => ({
    text: join(paragraph.map(line => line.text)),
    size: paragraph[0]?.size ?? 0,
  }))
}

/** The size most letters have. */
export function bodySize(pages: readonly (readonly PdfLine[])[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

type Layout = {
  /** From line to line where a paragraph goes on. */
  readonly leading: number
  readonly rightOf: (line: PdfLine) => number
  readonly leftmost: number
}

function layoutOf(pages: readonly (readonly PdfLine[])[]): Layout {
  const steps: number[] = []
  /** Lines that begin at one place, as those of a column do, end at one place. */
  const rights = new Map<number, { right: number; lines: number }>()
  let rightmost = 0
  let leftmost = Number.POSITIVE_INFINITY
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const step = line.y - (page[index - 1]?.y ?? Number.POSITIVE_INFINITY)
      if (step > 0) steps.push(step / line.size)
      const column = rights.get(Math.round(line.left / 2))
      rights.set(Math.round(line.left / 2), {
        right: Math.max(column?.right ?? 0, line.right),
        lines: (column?.lines ?? 0) + 1,
      })
      rightmost = Math.max(rightmost, line.right)
      leftmost = Math.min(leftmost, line.left)
    }
  }
  return {
    leading: commonStep(steps),
    leftmost,
    rightOf: line => {
      const column = rights.get(Math.round(line.left / 2))
      return column && column.lines > 3 ? column.right : rightmost
    },
  }
}

/** The smallest step that is taken often: paragraphs of one line each have as many wider ones. */
function commonStep(steps: readonly number[]): number {
  const times = new Map<number, number>()
  for (const step of steps) {
    const rounded = Math.round(step * 20) / 20
    times.set(rounded, (times.get(rounded) ?? 0) + 1)
  }
  const often = [...times].filter(([step, count]) => step >= 0.9 && count >= steps.length * 0.15)
  return Math.min(...often.map(([step]) => step), 2)
}

/** What a line ends with whose last word goes on below. */
const parted = /(\p{L}+)[-\u2010\u00ad]$/u

function startsParagraph(
  paragraph: readonly PdfLine[],
  line: PdfLine,
  layout: Layout,
  isFirstOfPage: boolean,
): boolean {
  const previous = paragraph.at(-1)
  if (!previous) return true
  const { size } = line
  if (Math.abs(previous.size - size) > size * 0.1) return true
  if (/^[•▪●◦‣–—-]\s/.test(line.text) || headsTurn(line.text) || headsTurn(previous.text, 'alone'))
    return true
  if (parted.test(previous.text) && /^\p{Ll}/u.test(line.text)) return false
  if (hasRoomFor(line, previous, layout)) return true
  const step = line.y - previous.y
  if (isFirstOfPage || step <= 0) return endsSentence.test(previous.text)
  if (step > size * (layout.leading + 0.3)) return true
  const indent = line.isFromRight ? line.right - previous.right : line.left - previous.left
  return paragraph.length > 1 && Math.abs(indent) > size * 0.8
}

function labelOf({ text }: PdfLine): string | null {
  const shape = shapeOf(text)
  return shape.kind === 'label' && isNameLike(shape.label) ? sameLabel(shape.label) : null
}

/** Names that come again before a colon at the start of a line. */
function speakersOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  const uses = Map.groupBy(lines, labelOf)
  return new Set([...uses].flatMap(([label, of]) => (label !== null && of.length > 1 ? [label] : [])))
}

/** Below a full line a turn looks like the next line of the one before. */
function startsTurn(line: PdfLine, previous: PdfLine | undefined, speakers: ReadonlySet<string>): boolean {
  const label = labelOf(line)
  if (label === null || speakers.size === 0) return false
  return speakers.has(label) || endsSentence.test(previous?.text ?? '')
}

const endsSentence = /[.!?:…]["”’»)]*$/

function headsTurn(text: string, how?: 'alone'): boolean {
  const { kind } = shapeOf(text)
  return kind === 'time' || kind === 'head' || (kind === 'timed' && how !== 'alone')
}

/** Whether the first word of a line would have fitted the line before, so that a person ended that. */
function hasRoomFor(line: PdfLine, previous: PdfLine, layout: Layout): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  const width = (word.length / line.text.length) * (line.right - line.left)
  if (line.isFromRight) return previous.left - width - line.size > layout.leftmost
  return previous.right + width + line.size < layout.rightOf(previous)
}

/** A word parted at a line's end is joined where the text has it in one piece elsewhere; else its hyphen stays. */
function joiner(lines: readonly PdfLine[]): (texts: readonly string[]) => string {
  let words: ReadonlySet<string> | null = null
  return texts => {
    const parts: string[] = []
    for (const [index, text] of texts.entries()) {
      const next = texts[index + 1]
      const begun = next === undefined ? null : parted.exec(text)
      const rest = /^\p{Ll}\p{L}*/u.exec(next ?? '')?.[0]
      if (!begun?.[1] || rest === undefined) parts.push(text, next === undefined ? '' : ' ')
      else {
        words ??= wordsOf(lines)
        const isOne = text.endsWith('\u00ad') || words.has((begun[1] + rest).toLowerCase())
        parts.push(isOne ? text.slice(0, -1) : text)
      }
    }
    return parts.join('')
  }
}

function wordsOf(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.text.toLowerCase().match(/\p{L}+/gu) ?? []))
}
