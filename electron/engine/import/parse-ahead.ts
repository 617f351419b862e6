import type { ParsedReading } from './parsed.ts'
import type { Parser } from './parser.ts'
import type { SourceToRead } from './read-source.ts'

/** What came of one source; `failure` is whatever the parser rejected with. */
export type Outcome = { readonly reading: ParsedReading } | { readonly failure: unknown }

/** Enough that neither thread waits for the other; more would only fill memory. */
const depth = 4

/** Gives what comes of sources, one at a time in their order, and has the next ones parsed meanwhile. */
export async function* parseAhead(
  sources: readonly (SourceToRead | null)[],
  parser: Parser,
  signal: AbortSignal,
): AsyncGenerator<Outcome | null> {
  const outcomes: Promise<Outcome | null>[] = []
  const begin = () => {
    const source = sources[begun++]
    if (source !== undefined) outcomes.push(source === null ? Promise.resolve(null) : outcomeOf(source))
  }
  const outcomeOf = (source: SourceToRead) =>
    parser.parse(source, signal).then(
      (reading): Outcome => ({ reading }),
      (failure: unknown): Outcome => ({ failure }),
    )
  let begun = 0
  while (begun < depth) begin()
  for (const _source of sources) {
    const outcome = await outcomes.shift()
    begin()
    yield outcome ?? null
  }
}
