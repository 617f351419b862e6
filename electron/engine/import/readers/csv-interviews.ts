import type { CsvMapping, CsvRole } from '../../../../shared/model/source.ts'
import type { Transcript, TranscriptLine } from '../reading.ts'
import type { CsvRow } from './csv-cells.ts'
import { oneLine } from './csv-columns.ts'
import { dayOf } from './csv-date.ts'
import { linesOfText } from './line-ends.ts'
import { turnsOfLines } from './turns.ts'
import { shortened } from './warnings.ts'

type Interview = {
  readonly title: string | null
  readonly headers: ReadonlyMap<string, string>
  readonly lines: TranscriptLine[]
}

/** The interviews that rows hold, by a mapping of their columns; and what was left out of them, in plain sentences. */
export function interviewsOf(
  columns: readonly string[],
  rows: readonly CsvRow[],
  mapping: CsvMapping,
): { readonly transcripts: readonly Transcript[]; readonly warnings: readonly string[] } {
  const warnings: string[] = []
  const interviews = new Map<string, Interview>()
  const wordsColumns = columns.flatMap((name, index) =>
    mapping.roles[index] === 'words' ? [{ name, index }] : [],
  )
  for (const row of rows) {
    const cell = (role: CsvRole) => oneLine(row.cells[mapping.roles.indexOf(role)] ?? '')
    const words = wordsColumns
      .map(({ name, index }) => ({ name, text: row.cells[index] ?? '' }))
      .filter(({ text }) => text.trim() !== '')
    const question = cell('question')
    if (words.length === 0 && (mapping.row === 'interview' || question === '')) {
      warnings.push(`Row ${row.number} has no words, so it is left out.`)
      continue
    }
    const about = (['title', 'date', 'partner', 'participant'] as const).map(cell)
    const key = mapping.row === 'interview' ? String(row.number) : JSON.stringify(about)
    const isNew = !interviews.has(key)
    const interview = interviews.get(key) ?? begun(cell, mapping, row.number, warnings)
    if (isNew) interviews.set(key, interview)
    const participant = cell('participant')
    const speaker = participant === '' || participant.includes(';') ? null : participant
    if (question !== '') interview.lines.push({ text: question, speaker: null, at: null })
    const isTranscript = mapping.row === 'interview' && wordsColumns.length === 1
    for (const { name, text } of words) {
      if (wordsColumns.length > 1) interview.lines.push({ text: name, speaker: null, at: null })
      for (const line of isTranscript ? transcribed(text, participant) : said(text, speaker)) {
        interview.lines.push(line)
      }
    }
  }
  return { transcripts: [...interviews.values()], warnings }
}

function begun(
  cell: (role: CsvRole) => string,
  mapping: CsvMapping,
  number: number,
  warnings: string[],
): Interview {
  const headers = new Map<string, string>()
  const date = cell('date')
  const day = date === '' ? '' : dayOf(date)
  if (day === 'unclear') {
    warnings.push(`Row ${number}: it is not clear which day “${shortened(date)}” is, so it is left out.`)
  } else if (day !== '') headers.set('date', day)
  const about = { partner: cell('partner'), participants: cell('participant'), role: cell('role') }
  for (const [name, value] of Object.entries(about)) if (value !== '') headers.set(name, value)
  const people = [about.participants, about.partner].filter(name => name !== '').join(', ')
  // Answers that nothing sets apart are one interview: it is called as the file is.
  const otherwise = mapping.row === 'interview' ? `Row ${number}` : null
  return { title: cell('title') || people || otherwise, headers, lines: [] }
}

/** A cell that holds a whole transcript or notes. */
function transcribed(text: string, participants: string): readonly TranscriptLine[] {
  return turnsOfLines(linesOfText(text), participants)
}

function said(text: string, speaker: string | null): readonly TranscriptLine[] {
  return linesOfText(text)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => ({ text: line, speaker, at: null }))
}
