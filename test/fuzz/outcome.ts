import { parsedReading } from '../../electron/engine/import/parsed.ts'
import { guessColumns } from '../../electron/engine/import/people-columns.ts'
import { readPeopleTable } from '../../electron/engine/import/people-table.ts'
import { readBytesAs } from '../../electron/engine/import/read-source.ts'
import { type Reading, Refusal } from '../../electron/engine/import/reading.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { longestText, longestTime } from '../../shared/model/interview.ts'
import type { FuzzedReader } from './seeds.ts'

export type Outcome = 'read' | 'refused'

/** Reads bytes, and throws unless it ends in a reading as it should be, or in a refusal of one plain sentence. */
export async function outcomeOf(reader: FuzzedReader, bytes: Buffer): Promise<Outcome> {
  try {
    if (reader === 'people') guessColumns(readPeople(bytes).columns, [])
    else check(await readBytesAs(reader, bytes))
    return 'read'
  } catch (reason) {
    if (!(reason instanceof Refusal) && !isInvalidInput(reason)) throw reason
    if (!/^[A-Z][^\r\n\0]{3,300}[.]$/.test(reason.message)) {
      throw new Error(`This is no plain sentence: ${JSON.stringify(reason.message)}`)
    }
    return 'refused'
  }
}

function readPeople(bytes: Buffer) {
  return readPeopleTable({
    pasted: bytes.toString(bytes.includes(0) ? 'latin1' : 'utf8'),
    name: 'people.csv',
  })
}

function isInvalidInput(reason: unknown): reason is EngineFailure {
  return reason instanceof EngineFailure && reason.error.kind === 'invalid-input'
}

/** What the engine relies on when it stores a reading. */
function check(reading: Reading) {
  expectThat(Array.isArray(reading.transcripts), 'has transcripts')
  for (const warning of reading.warnings)
    expectThat(isLine(warning) && warning.endsWith('.'), `warns of ${warning}`)
  for (const { title, headers, lines } of reading.transcripts) {
    expectThat(title === null || isLine(title), `is called ${JSON.stringify(title)}`)
    for (const header of headers.values())
      expectThat(isLine(header), `has the header ${JSON.stringify(header)}`)
    expectThat(lines.length > 0, 'has lines')
    for (const { text, speaker, at } of lines) {
      expectThat(isLine(text), `has the line ${JSON.stringify(text)}`)
      expectThat(
        speaker === null || (isLine(speaker) && speaker.trim() !== ''),
        `has the speaker ${JSON.stringify(speaker)}`,
      )
      expectThat(at === null || (Number.isInteger(at) && at >= 0 && at <= longestTime), `has the time ${at}`)
    }
  }
  for (const { text, speakerOfLine } of parsedReading(reading).transcripts) {
    expectThat(text.length <= longestText, `has ${text.length} characters`)
    expectThat(text.split('\n').length === speakerOfLine.length, 'has one speaker for each line')
  }
}

function isLine(text: string): boolean {
  return typeof text === 'string' && text.isWellFormed() && !/[\r\n\0]/.test(text)
}

function expectThat(isSo: boolean, what: string) {
  if (!isSo) throw new Error(`A reading ${what.slice(0, 200)}`)
}
