import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import type { ImportReport } from '../../shared/contract/imports.ts'
import { buildDocx, buildHtml, buildOdt, buildPdf, buildRtf } from '../engine/import/documents.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-formats-'))
const project = join(folder, 'formats.throughline')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Each ends with its own format's name: what is there already is not imported again. */
const turns = (format: string) => [
  'Interviewer: What do you sell?',
  'Mira Holm: What is on the shelf.',
  'Interviewer: And what else?',
  `Mira Holm: Advice on ${format}.`,
]
const lines = (format: string) => turns(format).join('\n')
const cues = (format: string, dot: string) =>
  turns(format)
    .map((turn, index) => `${index + 1}\n00:00:${index}0${dot}000 --> 00:00:${index}4${dot}000\n${turn}\n`)
    .join('\n')

const sources: Readonly<Record<string, string | Buffer>> = {
  'call.txt': lines('txt'),
  'call.md': `# A call\n\n${lines('md')}`,
  'call.html': buildHtml(turns('html')),
  'call.docx': await buildDocx(turns('docx')),
  'call.odt': await buildOdt(turns('odt')),
  'call.rtf': buildRtf(turns('rtf')),
  'call.pdf': buildPdf([turns('pdf')]),
  'call.vtt': `WEBVTT\n\n${cues('vtt', '.')}`,
  'call.srt': cues('srt', ','),
  'call.csv': `Title,Participant,Notes\nA visit,Mira Holm,"${lines('csv')}"\n`,
}

test('every format is imported from a terminal, with its words and its speakers', async () => {
  for (const [name, content] of Object.entries(sources)) writeFileSync(join(folder, name), content)
  await runCli(folder, 'new', project, '--name', 'Formats')
  const paths = Object.keys(sources).map(name => join(folder, name))
  const { status, output, complaint } = await runCli(folder, 'import', project, ...paths, '--json')
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' })
  const { imported } = JSON.parse(output) as ImportReport
  const file = new Database(project, { readonly: true })
  const text = file.prepare<[string], { text: string }>('SELECT text FROM interview WHERE id = ?')
  expect(
    imported.map(({ file: path, interviewId, turns, speakers, warnings }) => ({
      name: basename(path),
      text: text.get(interviewId)?.text,
      turns,
      speakers,
      warnings,
    })),
  ).toEqual(
    Object.keys(sources).map(name => ({
      name,
      text: `What do you sell?\nWhat is on the shelf.\nAnd what else?\nAdvice on ${name.slice(5)}.`,
      turns: 4,
      speakers: 2,
      warnings: [],
    })),
  )
  file.close()
})
