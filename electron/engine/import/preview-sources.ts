import type { PreviewedInterview, PreviewedSource, Source } from '../../../shared/contract/imports.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { CsvMapping } from '../../../shared/model/source.ts'
import type { Call, QueryContext } from '../context.ts'
import { createTextFinder, type FindText } from '../store/imported-texts.ts'
import { createPeopleReader, type KnownPeople } from '../store/known-people.ts'
import { today } from '../store/today.ts'
import { gatherSources, toRead } from './gather-sources.ts'
import { planInterview } from './interview-guess.ts'
import { nameKey } from './name-key.ts'
import { parseAhead } from './parse-ahead.ts'
import { type ParsedReading, type ParsedTranscript, turnsOf } from './parsed.ts'
import { textDirection } from './readers/direction.ts'
import { Refusal } from './reading.ts'

/** How many interviews of one file are shown, and how many lines of each. */
const mostInterviews = 20
const mostLines = 8
const longestShown = 500

type Asked = { readonly source: Source; readonly columns?: CsvMapping | undefined }
type Previewing = { readonly findText: FindText; readonly today: string; people(): KnownPeople }

/** How sources would be imported, in their order, folders opened up. `cancelled` when the signal is aborted. */
export async function previewSources(
  asked: readonly Asked[],
  { read, engine }: QueryContext,
  { signal, progress }: Call,
): Promise<readonly PreviewedSource[]> {
  const previewing: Previewing = {
    findText: createTextFinder(read),
    today: today(read),
    people: createPeopleReader(read, nameKey),
  }
  const project = engine.current()
  const previewed: PreviewedSource[] = []
  const files = await gatherSources(asked, signal)
  const sources = files.map(file => (file.failure === null ? toRead(file, file.asked.columns) : null))
  const outcomes = parseAhead(sources, engine.parser(), signal)
  for (const [index, file] of files.entries()) {
    progress(file.name, index, files.length)
    const outcome = (await outcomes.next()).value ?? null
    if (signal.aborted || engine.current() !== project) throw new EngineFailure({ kind: 'cancelled' })
    const refused = (refusal: string) =>
      previewed.push({ ...empty, source: file.source, file: file.file, refusal })
    if (outcome === null) refused(file.failure ?? '')
    else {
      try {
        if ('failure' in outcome) throw outcome.failure
        previewed.push({
          source: file.source,
          file: file.file,
          refusal: null,
          ...previewOf(outcome.reading, file.name, previewing),
        })
      } catch (reason) {
        if (!(reason instanceof Refusal)) throw reason
        refused(reason.message)
      }
    }
  }
  return previewed
}

const empty = {
  format: null,
  encoding: null,
  direction: 'ltr',
  warnings: [],
  interviews: [],
  total: 0,
  table: null,
} as const

function previewOf(
  { format, encoding, warnings, transcripts, table }: ParsedReading,
  name: string,
  previewing: Previewing,
): Omit<PreviewedSource, 'source' | 'file' | 'refusal'> {
  if (transcripts.length === 0 && !table) throw new Refusal('It has no words in it.')
  const direction = textDirection(transcripts[0]?.text ?? '')
  const interviews = transcripts
    .slice(0, mostInterviews)
    .map((transcript, index) =>
      previewedInterview(transcript, { name, number: transcripts.length > 1 ? index + 1 : null }, previewing),
    )
  return {
    format,
    encoding,
    direction,
    warnings,
    interviews,
    total: transcripts.length,
    table: table ?? null,
  }
}

function previewedInterview(
  transcript: ParsedTranscript,
  of: { readonly name: string; readonly number: number | null },
  { findText, today, people }: Previewing,
): PreviewedInterview {
  const { title, date, kind, speakers } = planInterview(transcript, { ...of, today, people: people() })
  return {
    title,
    date,
    kind,
    partnerName: transcript.headers.get('partner')?.trim() || null,
    words: transcript.words,
    turns: turnsOf(transcript),
    hasTimes: transcript.timeOfLine.some(at => at !== null),
    speakers: speakers.map(({ name, as }, place) => ({
      name,
      as,
      turns: transcript.speakers[place]?.turns ?? 0,
    })),
    firstLines: firstLines(transcript),
    known: findText(transcript),
  }
}

function firstLines({ text, speakerOfLine, timeOfLine, speakers }: ParsedTranscript) {
  return text
    .split('\n')
    .map((line, index) => {
      const place = speakerOfLine[index] ?? null
      const speaker = place === null ? null : (speakers[place]?.name ?? null)
      return { speaker, at: timeOfLine[index] ?? null, text: line.slice(0, longestShown).toWellFormed() }
    })
    .filter(line => line.text !== '')
    .slice(0, mostLines)
}
