import { setImmediate as otherCalls } from 'node:timers/promises'
import type { z } from 'zod'
import type { ImportReport, importChoice } from '../../../shared/contract/imports.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { Call, CommandContext } from '../context.ts'
import { createTextFinder, type FindText } from '../store/imported-texts.ts'
import { createPeopleReader, type KnownPeople } from '../store/known-people.ts'
import { today } from '../store/today.ts'
import { type Gathered, gatherSources, toRead } from './gather-sources.ts'
import { insertTranscript } from './insert-transcript.ts'
import { type Given, planInterview } from './interview-guess.ts'
import { nameKey } from './name-key.ts'
import { parseAhead } from './parse-ahead.ts'
import { type ParsedReading, type ParsedTranscript, turnsOf } from './parsed.ts'
import { Refusal } from './reading.ts'

type Choice = z.output<typeof importChoice>
type Imported = ImportReport['imported'][number]
type Open = CommandContext['project']
type Importing = {
  readonly project: Open
  readonly findText: FindText
  readonly today: string
  people(): KnownPeople
  newId<Id extends string>(): Id
}

/**
 * Imports sources, each file a step of its own: a bad one is reported by name and leaves the others and the project
 * alone. All of them go into the project that was open at the beginning. `read-only`.
 */
export async function runImport(
  choices: readonly Choice[],
  { project, engine, newId }: CommandContext,
  { signal, progress }: Call,
): Promise<ImportReport> {
  if (project.isReadOnly) throw new EngineFailure({ kind: 'read-only' })
  const importing: Importing = {
    project,
    findText: createTextFinder(project.read),
    today: today(project.read),
    people: () => people(),
    newId,
  }
  let people = createPeopleReader(project.read, nameKey)
  const imported: Imported[] = []
  const skipped: ImportReport['skipped'][number][] = []
  const failed: ImportReport['failed'][number][] = []
  const files = await gatherSources(choices, signal)
  const sources = files.map(file => (file.failure === null ? toRead(file, file.asked.columns) : null))
  const outcomes = parseAhead(sources, engine.parser(), signal)
  for (const [index, file] of files.entries()) {
    // Files that were read ahead are at hand: without a pause nothing else would be answered, nor a cancellation heard.
    await otherCalls()
    if (!signal.aborted) progress(file.name, index, files.length)
    const outcome = signal.aborted ? null : ((await outcomes.next()).value ?? null)
    const skip = (reason: string) => skipped.push({ file: file.file, reason })
    const fail = (reason: string) => failed.push({ file: file.file, reason })
    if (signal.aborted) skip('The import was cancelled before it.')
    else if (engine.current() !== project) skip('The project was closed before it.')
    else if (outcome === null) fail(file.failure ?? '')
    else {
      try {
        if ('failure' in outcome) throw outcome.failure
        const { written, known } = importFile(file, outcome.reading, importing)
        imported.push(...written)
        if (known !== null) skip(known)
      } catch (reason) {
        // Whom it created on the way is not there: what it wrote was taken back.
        people = createPeopleReader(project.read, nameKey)
        fail(sentenceOf(reason))
      }
    }
  }
  return { imported, skipped, failed }
}

/** Writes what a file says as one step, but for what is there already. */
function importFile(
  file: Gathered<Choice>,
  { transcripts, warnings, table }: ParsedReading,
  importing: Importing,
): { readonly written: readonly Imported[]; readonly known: string | null } {
  const { asked, name } = file
  if (transcripts.length === 0) {
    const of = table ? 'None of its columns is said to hold the words.' : 'It has no words in it.'
    throw new Refusal(of)
  }
  // Two rows of one table may say the same: only what was there before the file is known.
  const found = transcripts.map(transcript => (asked.again ? null : importing.findText(transcript)))
  const given = { ...givenBy(asked), ...(transcripts.length > 1 && { title: undefined }) }
  const chosen = transcripts.flatMap((transcript, index) =>
    found[index] ? [] : [{ transcript, number: transcripts.length > 1 ? index + 1 : null }],
  )
  const written = chosen.length === 0 ? [] : writeAll(file, chosen, given, warnings, importing)
  const first = found.find(one => one !== null)
  if (!first) return { written, known: null }
  const count = found.filter(one => one !== null).length
  const known =
    transcripts.length === 1
      ? `Its text is there already, as “${first.title}”.`
      : `${count} of its ${transcripts.length} interviews are there already, the first as “${first.title}”.`
  return { written, known }

  function writeAll(
    { file }: Gathered<Choice>,
    chosen: readonly { readonly transcript: ParsedTranscript; readonly number: number | null }[],
    given: Given,
    warnings: readonly string[],
    { project, people, today, newId }: Importing,
  ): readonly Imported[] {
    return project.write(`import ${name}`, writer =>
      chosen.map(({ transcript, number }, index) => {
        const plan = planInterview(transcript, { name, number, today, people: people() }, given)
        const interviewId = insertTranscript(writer, transcript, plan, { people, newId })
        return {
          file,
          interviewId,
          interview: plan.title,
          turns: turnsOf(transcript),
          speakers: transcript.speakers.length,
          words: transcript.words,
          warnings: index === 0 ? warnings : [],
        }
      }),
    )
  }
}

function givenBy({ title, date, kind, partnerId, speakers }: Choice): Given {
  const partner = partnerId === undefined ? undefined : partnerId === null ? null : { id: partnerId }
  return { title, date, kind, partner, speakers }
}

/** Why a file is not imported. What is nobody's fault but the program's is not hidden behind a sentence. */
function sentenceOf(reason: unknown): string {
  if (reason instanceof Refusal) return reason.message
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  if (code === 'SQLITE_FULL') return 'The disk is full, so it was not written.'
  throw reason
}
