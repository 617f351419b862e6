import { isNameLike, type LineShape } from './line-shape.ts'

/** A line that says who speaks the paragraphs below, or `part`: a line whose time or name belongs to such a one. */
export type TurnHead = { readonly speaker: string; readonly at: number } | 'part'

type Candidate = {
  readonly index: number
  /** The second line of a head that takes two. */
  readonly part: number | null
  readonly speaker: string
  readonly at: number
  readonly hasWords: boolean
}

/** One name however it is spelt: case and composition say nothing of who it is. */
export function sameLabel(label: string): string {
  return label.trim().normalize('NFC').toLowerCase()
}

/**
 * The lines that head turns. A name and a time on one line or on two also make an agenda ("Lunch 12:30"): they are
 * heads where words follow, and the name comes again, is given, or every time in the text stands so, in order.
 */
export function headsIn(
  lines: readonly string[],
  shapes: readonly LineShape[],
  given: ReadonlySet<string>,
): ReadonlyMap<number, TurnHead> {
  const present = [...shapes.keys()].filter(index => shapes[index]?.kind !== 'blank')
  const oneLine = present.flatMap((index, place): Candidate[] => {
    const shape = shapes[index]
    if (shape?.kind !== 'head') return []
    const hasWords = isWords(shapes[present[place + 1] ?? -1])
    return [{ index, part: null, speaker: shape.label, at: shape.at, hasWords }]
  })
  const ofForm = (form: string) =>
    oneLine.filter(({ index }) => {
      const shape = shapes[index]
      return shape?.kind === 'head' && shape.form === form
    })
  const times = shapes.filter(shape => shape.kind === 'time').length
  const timed = shapes.filter(shape => shape.kind === 'timed').length
  const behindTimes = ofForm('time, name')
  const accepted = [
    ...ofForm('name, wide, time').filter(one => one.hasWords || one.index !== present.at(-1)),
    ...acceptedOf(ofForm('name, time'), true, given),
    ...acceptedOf(behindTimes, timed === 0, given),
    ...twoLines(lines, shapes, present, times, given),
  ]
  return new Map(
    accepted.flatMap(({ index, part, speaker, at }): [number, TurnHead][] => [
      [index, { speaker, at }],
      ...(part === null ? [] : [[part, 'part'] as [number, TurnHead]]),
    ]),
  )
}

/** A name above a time, or a time above a name, with words below. */
function twoLines(
  lines: readonly string[],
  shapes: readonly LineShape[],
  present: readonly number[],
  times: number,
  given: ReadonlySet<string>,
): readonly Candidate[] {
  const above: Candidate[] = []
  const below: Candidate[] = []
  for (const [place, index] of present.entries()) {
    const shape = shapes[index]
    if (shape?.kind !== 'time') continue
    const [before = -1, after = -1, next = -1] = [present[place - 1], present[place + 1], present[place + 2]]
    if (isName(before)) {
      const hasWords = isWords(shapes[after]) && shapes[next]?.kind !== 'time'
      above.push({ index: before, part: index, speaker: nameAt(before), at: shape.at, hasWords })
    }
    if (isName(after)) {
      const hasWords = isWords(shapes[next])
      below.push({ index, part: after, speaker: nameAt(after), at: shape.at, hasWords })
    }
  }
  const isAbove =
    above.length === times &&
    above.every(one => one.hasWords) &&
    (hasRepeated(above, given) || (above.length > 1 && above.every(one => isParagraph(one.index))))
  return isAbove ? above : acceptedOf(below, below.filter(one => one.hasWords).length === times, given)

  function isName(index: number): boolean {
    return shapes[index]?.kind === 'words' && isNameLike(lines[index] ?? '')
  }
  function isParagraph(index: number): boolean {
    return index === 0 || shapes[index - 1]?.kind === 'blank'
  }
  function nameAt(index: number): string {
    return (lines[index] ?? '').trim()
  }
}

function acceptedOf(
  candidates: readonly Candidate[],
  isEveryTime: boolean,
  given: ReadonlySet<string>,
): readonly Candidate[] {
  const withWords = candidates.filter(one => one.hasWords)
  const uses = Map.groupBy(withWords, one => sameLabel(one.speaker))
  const isForm =
    isEveryTime &&
    withWords.length > 1 &&
    candidates.every((one, index) => one.hasWords && one.at >= (candidates[index - 1]?.at ?? 0))
  return candidates.filter(({ speaker }) => {
    const name = sameLabel(speaker)
    return isForm || given.has(name) || (uses.get(name)?.length ?? 0) > 1
  })
}

function hasRepeated(candidates: readonly Candidate[], given: ReadonlySet<string>): boolean {
  const names = candidates.map(one => sameLabel(one.speaker))
  return new Set(names).size < names.length || names.some(name => given.has(name))
}

function isWords(shape: LineShape | undefined): boolean {
  return shape?.kind === 'words' || (shape?.kind === 'label' && shape.at === null)
}
