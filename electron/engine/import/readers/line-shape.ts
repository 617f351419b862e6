import { milliseconds, timePattern } from './times.ts'

/** What one line could be, looked at alone. Whether it is that, the lines around it and its labels' uses decide. */
export type LineShape =
  | { readonly kind: 'blank' }
  | { readonly kind: 'words' }
  | Label
  | Head
  /** A time alone. */
  | { readonly kind: 'time'; readonly at: number }
  /** A time before words without a name. */
  | Timed

/** `Name: words`, with or without a time. */
type Label = {
  readonly kind: 'label'
  readonly label: string
  readonly at: number | null
  readonly words: string
  /** What the line is where its label is no speaker. */
  readonly otherwise: Timed | { readonly kind: 'words' }
}

type Timed = { readonly kind: 'timed'; readonly at: number; readonly words: string }

/** A name and a time alone: they head the paragraphs below. `wide`: set apart by more than one space. */
type Head = {
  readonly kind: 'head'
  readonly label: string
  readonly at: number
  readonly form: HeadForm
  /** What the line is where it heads nothing. */
  readonly otherwise: Timed | { readonly kind: 'words' }
}

export type HeadForm = 'name, wide, time' | 'name, time' | 'time, name'

/** Marks of direction and joining, which some tools put around names and times. */
const marks = String.raw`[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*`
const arrow = String.raw`\s*(?:-->|[-–—])\s*`
/** "1:12 PM" is a time of day. */
const leading = new RegExp(
  `^${marks}([[(]?)(${timePattern})(?:${arrow}${timePattern})?([\\])]?)(?=\\s|$)(?!\\s*[ap]\\.?m\\b)${marks}`,
  'iu',
)
const labelled = new RegExp(
  String.raw`^${marks}(?:[-–—]\s+)?(\p{L}[^:：\n]{0,59}?)${marks}(?:\s*[[(](${timePattern})[\])])?\s*(?::(?=\s|$)|：)${marks}\s*`,
  'u',
)
const trailing = new RegExp(
  String.raw`^${marks}(\p{L}.{0,59}?)${marks}(\s+|\s*[|,·•–—-]\s+|\s*(?=[[(]))[[(]?(${timePattern})[\])]?$`,
  'u',
)
const bracketed = new RegExp(String.raw`^[[(](${timePattern})[\])](?:\s+|$)`)
/** A saved chat names who wrote and to whom. */
const chat = /^From\s+(.+?)(?:\s+to\s+.+)?$/i

/** No line longer than this is a name and a time alone. */
const longestHead = 120

/** What a line looks like. */
export function shapeOf(line: string): LineShape {
  const text = line.trim()
  if (text === '') return { kind: 'blank' }
  const time = leading.exec(text)
  const at = time?.[2] === undefined ? null : milliseconds(time[2])
  const rest = time ? text.slice(time[0].length) : text
  const words = rest.trim()
  if (at !== null && words === '') return { kind: 'time', at }
  const isClosed = time?.[1] !== '' && time?.[3] !== ''
  const label = labelled.exec(words)
  const otherwise = time?.[2] ? behindTime(time[2], isClosed, words) : ({ kind: 'words' } as const)
  if (label?.[1]) {
    const writer = at === null ? null : chat.exec(label[1])?.[1]
    const name = writer && isNameLike(writer) ? writer : label[1]
    const said = words.slice(label[0].length)
    const behind = at === null && label[2] === undefined ? bracketed.exec(said) : null
    const own = label[2] ?? behind?.[1]
    return {
      kind: 'label',
      label: name.trim(),
      at: at ?? (own === undefined ? null : milliseconds(own)),
      words: said.slice(behind?.[0].length ?? 0),
      otherwise,
    }
  }
  if (at !== null) {
    return isNameLike(words) ? { kind: 'head', label: words, at, form: 'time, name', otherwise } : otherwise
  }
  const head = text.length <= longestHead ? trailing.exec(text) : null
  if (head?.[1] && head[3]) {
    const wide = /^(?:\s{2,}|\t)$/.test(head[2] ?? '')
    if (wide ? !endsSentence.test(head[1]) : isNameLike(head[1])) {
      const form = wide ? 'name, wide, time' : 'name, time'
      return { kind: 'head', label: head[1].trim(), at: milliseconds(head[3]), form, otherwise }
    }
  }
  return { kind: 'words' }
}

/** "10:30 we met" is a note of the clock, unless the time is written as only recordings write it. */
function behindTime(time: string, isClosed: boolean, words: string): Label['otherwise'] {
  const isOfRecording = isClosed || /:.*:|[.,]/.test(time)
  return isOfRecording ? { kind: 'timed', at: milliseconds(time), words } : { kind: 'words' }
}

const endsSentence = /[.!?…,;:。！？、؟،]$/u
const nameWord =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}(&][\p{L}\p{M}\p{N}.'’()&/·-]*|de|da|do|dos|du|des|der|den|di|la|le|van|von|bin|al|el|y|e|zu)$/u

/** Whether words could be nothing but a name: few, begun with capitals where the script has them, no sentence's end. */
export function isNameLike(words: string): boolean {
  const text = words.trim()
  if (text === '' || text.length > 60 || !/^\p{L}/u.test(text) || endsSentence.test(text)) return false
  const parts = text.split(/\s+/)
  return parts.length <= 6 && parts.every(part => nameWord.test(part))
}
