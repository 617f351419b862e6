import { type FileHandle, open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { z } from 'zod'
import type { ImportReport } from '../../../shared/contract/interviews.ts'
import { longestText } from '../../../shared/model/interview.ts'
import { longestLine } from '../../../shared/model/text.ts'
import type { Call, CommandContext } from '../context.ts'
import { interviewWithText } from '../store/interviews.ts'
import { insertTranscript, namesIn } from './insert-transcript.ts'
import { linesOfText } from './readers/line-ends.ts'
import { transcriptOfLines } from './readers/turns.ts'
import type { Transcript } from './reading.ts'

const readable = ['.txt', '.md', '.markdown', '.text']

/** UTF-8 takes at most three bytes for each UTF-16 unit. */
const largestFile = longestText * 3

/** Imports files one by one, each a step of its own: a bad one is reported by name and leaves the others alone. */
export async function importFiles(
  paths: readonly string[],
  context: CommandContext,
  call: Call,
): Promise<ImportReport> {
  const { project } = context
  const imported: ImportReport['imported'][number][] = []
  const skipped: ImportReport['skipped'][number][] = []
  const failed: ImportReport['failed'][number][] = []
  for (const [index, path] of paths.entries()) {
    if (call.signal.aborted) {
      skipped.push({ file: path, reason: 'The import was cancelled before it.' })
      continue
    }
    call.progress(basename(path), index, paths.length)
    try {
      const text = await readText(path)
      if (context.engine.current() !== project) {
        skipped.push({ file: path, reason: 'The project was closed before it.' })
        continue
      }
      const transcript = transcriptOfLines(linesOfText(text))
      const known = interviewWithText(context.read, transcript.lines.map(line => line.text).join('\n'))
      if (known) {
        skipped.push({ file: path, reason: `Its text is there already, as “${known.title}”.` })
        continue
      }
      const title =
        transcript.title || basename(path, extname(path)).replace(/\s+/g, ' ').trim() || 'Untitled'
      refuseLongNames(title, transcript)
      const date = dateOf(transcript.headers.get('date'), context.now())
      const { turns, speakers } = context.write(`import ${basename(path)}`, writer =>
        insertTranscript(writer, transcript, { title, date }, context.newId),
      )
      imported.push({ file: path, interview: title, turns, speakers })
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      failed.push({ file: path, reason: reason.message })
    }
  }
  return { imported, skipped, failed }
}

/** Why one file is not imported, as one plain sentence. */
class Refusal extends Error {}

async function readText(path: string): Promise<string> {
  if (!readable.includes(extname(path).toLowerCase())) {
    throw new Refusal('It is neither plain text (.txt) nor Markdown (.md).')
  }
  const bytes = await readBytes(path)
  if (bytes.length === 0) throw new Refusal('It is empty.')
  const text = decoded(bytes)
  if (text.includes('\0')) throw new Refusal('It contains NUL characters, so it is not text.')
  if (text.trim() === '') throw new Refusal('It has no words in it.')
  if (text.length > longestText) throw tooLong()
  return text
}

async function readBytes(path: string): Promise<Buffer> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    const status = await file.stat()
    if (status.isDirectory()) throw new Refusal('It is a folder.')
    if (status.size > largestFile) throw tooLong()
    return await file.readFile()
  } catch (reason) {
    if (reason instanceof Refusal) throw reason
    const code = reason instanceof Error && 'code' in reason ? reason.code : ''
    if (code === 'ENOENT') throw new Refusal('There is no such file.')
    if (code === 'EACCES' || code === 'EPERM') throw new Refusal('There is no permission to read it.')
    throw new Refusal('It cannot be read.')
  } finally {
    await file?.close()
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('It is not UTF-8 text.')
  }
}

/** The same limit as for what is typed: a cut would be a loss that nobody notices. */
function refuseLongNames(title: string, { headers }: Transcript) {
  const names = {
    title: [title],
    partner: [headers.get('partner') ?? ''],
    participant: namesIn(headers.get('participants') ?? ''),
  }
  for (const [what, given] of Object.entries(names)) {
    if (given.some(name => name.length > longestLine)) {
      throw new Refusal(`Its ${what} is longer than ${longestLine} characters.`)
    }
  }
}

function tooLong(): Refusal {
  return new Refusal(
    `It is longer than an interview may be (${longestText.toLocaleString('en')} characters).`,
  )
}

function dateOf(header: string | undefined, now: string): string {
  return header && z.iso.date().safeParse(header).success ? header : now.slice(0, 10)
}
