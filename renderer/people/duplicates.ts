import { folded } from './folding.ts'

type Named = { readonly id: string; readonly name: string }

const companyForms =
  /\b(gmbh|ag|kg|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|company|co|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps|pty|group)\b/g

/** Pairs of partners whose names are one but for accents, case, the form of the company, or a slip of a finger. */
export function likelyPartners<One extends Named>(
  partners: readonly One[],
): readonly (readonly [One, One])[] {
  return pairs(partners, ({ name }) => {
    const bare = words(name).join(' ')
    const short = bare.replace(companyForms, '').replace(/\s+/g, ' ').trim()
    return short === '' ? bare : short
  })
}

/** Pairs of people whose names are one in whatever order, or nearly so at one partner. */
export function likelyPeople<One extends Named & { readonly partnerId: string | null }>(
  people: readonly One[],
): readonly (readonly [One, One])[] {
  const keyOf = ({ name }: One) => words(name).toSorted().join(' ')
  return pairs(people, keyOf).filter(
    ([one, other]) => one.partnerId === other.partnerId || keyOf(one) === keyOf(other),
  )
}

/** More than anybody goes through at once. */
const mostPairs = 50

/** Pairs whose keys are equal, or become equal when one letter is left out of one or of both. */
function pairs<One extends Named>(
  all: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [One, One])[] {
  const seen = new Map<string, One[]>()
  const found = new Map<string, readonly [One, One]>()
  for (const one of all) {
    for (const variant of new Set(variantsOf(keyOf(one)))) {
      const alike = seen.get(variant)
      if (alike === undefined) seen.set(variant, [one])
      else {
        for (const other of alike) found.set(pairKey(other.id, one.id), [other, one])
        if (found.size >= mostPairs) return [...found.values()]
        alike.push(one)
      }
    }
  }
  return [...found.values()]
}

/** One name for a pair, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return [one, other].toSorted().join(' ')
}

/** Letters are only left out of long words: short ones differ by a letter because they are different words. */
function variantsOf(key: string): readonly string[] {
  const parts = key.split(' ')
  return [
    key,
    ...parts.flatMap((part, at) =>
      part.length < 5 || /\d/.test(part)
        ? []
        : Array.from({ length: part.length }, (_, cut) =>
            parts.with(at, part.slice(0, cut) + part.slice(cut + 1)).join(' '),
          ),
    ),
  ]
}

function words(name: string): readonly string[] {
  return folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
