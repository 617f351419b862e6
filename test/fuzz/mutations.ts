import fc from 'fast-check'

/** One thing that goes wrong with bytes. Places are shares of their length, so that one mutation fits every seed. */
export type Mutation =
  | { readonly does: 'flip'; readonly at: number; readonly bits: number }
  | { readonly does: 'cut'; readonly at: number; readonly share: number }
  | { readonly does: 'end'; readonly at: number }
  | { readonly does: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | {
      readonly does: 'say'
      readonly at: number
      readonly word: string
      readonly times: number
      /** Behind the next sign that ends a tag, a group or a line, where the whole may stay well-formed. */
      readonly snaps: boolean
    }
  | { readonly does: 'repeat'; readonly at: number; readonly share: number; readonly times: number }
  | { readonly does: 'splice'; readonly at: number; readonly other: number; readonly from: number }

// Not `fc.double`: as many doubles lie below a millionth as above it, and every mutation would hit the first bytes.
const share = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map(millionths => millionths / 1_000_000)
const small = share.map(part => part / 5)

/** Mutations that know the format's own words: what is nearly right reaches deeper than noise. */
export function mutationsOf(
  words: readonly string[],
  pieces: readonly string[] = [],
): fc.Arbitrary<readonly Mutation[]> {
  const said = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...odd), fc.string({ unit: 'grapheme' }))
  const one: fc.Arbitrary<Mutation> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('flip' as const),
        at: share,
        bits: fc.integer({ min: 1, max: 255 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('cut' as const), at: share, share: small }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), at: share }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('insert' as const),
        at: share,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('say' as const),
        at: share,
        word: said,
        snaps: fc.boolean(),
        times: fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000 }) },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('repeat' as const),
        at: share,
        share: small,
        times: fc.integer({ min: 1, max: 40 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('splice' as const),
        at: share,
        other: fc.nat(20),
        from: share,
      }),
    },
  )
  const wild = fc.array(one, { minLength: 1, maxLength: 6 })
  if (pieces.length === 0) return wild
  const piece: fc.Arbitrary<Mutation> = fc.record({
    does: fc.constant('say' as const),
    at: share,
    word: fc.constantFrom(...pieces),
    snaps: fc.constant(true),
    times: fc.integer({ min: 1, max: 3 }),
  })
  return fc.oneof(wild, fc.array(piece, { minLength: 1, maxLength: 10 }))
}

/** What every format meets sooner or later. */
const odd = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\uFEFF',
  '\u202e',
  '\u2028',
  '\ud83d',
  '99999999999999999999',
  '-1',
  '"',
  "'",
  '\\',
  '<',
  '>',
  '&',
  ';',
  ':',
  '%',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  'x'.repeat(400),
  ' '.repeat(400),
]

/** Most bytes that mutations may come to: what is larger only takes longer. */
const most = 400_000

/** The bytes after all mutations; `others` are what may be spliced in. */
export function mutated(bytes: Buffer, mutations: readonly Mutation[], others: readonly Buffer[]): Buffer {
  return mutations.reduce(
    (before, mutation) => mutatedOnce(before, mutation, others).subarray(0, most),
    bytes,
  )
}

function mutatedOnce(bytes: Buffer, mutation: Mutation, others: readonly Buffer[]): Buffer {
  const at = placeOf(bytes, mutation)
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (mutation.does) {
    case 'flip':
      return Buffer.concat([head, Buffer.from([(tail[0] ?? 0) ^ mutation.bits]), tail.subarray(1)])
    case 'cut':
      return Buffer.concat([head, tail.subarray(Math.ceil(mutation.share * bytes.length))])
    case 'end':
      return head
    case 'insert':
      return Buffer.concat([head, mutation.bytes, tail])
    case 'say':
      return Buffer.concat([head, Buffer.from(mutation.word.repeat(mutation.times)), tail])
    case 'repeat': {
      const piece = tail.subarray(0, Math.ceil(mutation.share * bytes.length))
      return Buffer.concat([head, ...Array.from({ length: mutation.times }, () => piece), tail])
    }
    case 'splice': {
      const other = others[mutation.other % others.length] ?? bytes
      return Buffer.concat([head, other.subarray(Math.floor(mutation.from * other.length))])
    }
  }
}

function placeOf(bytes: Buffer, mutation: Mutation): number {
  const at = Math.floor(mutation.at * bytes.length)
  if (mutation.does !== 'say' || !mutation.snaps) return at
  const end = bytes.subarray(at).findIndex(byte => ends.includes(byte))
  return end === -1 ? at : at + end + 1
}

const ends: readonly number[] = [...Buffer.from('>}\n')]
