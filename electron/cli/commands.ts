import { resolve } from 'node:path'
import type { ImportReport } from '../../shared/contract/imports.ts'
import type { ProjectCounts } from '../../shared/contract/projects.ts'
import { EngineFailure } from '../../shared/errors.ts'
import type { PersonaId } from '../../shared/model/ids.ts'
import type { CliCommand } from './command-line.ts'
import type { Session } from './session.ts'

/** What a command leaves behind: words for standard output, and a sentence for standard error if not all is well. */
export type Outcome = { readonly output: string; readonly complaint?: string }

type Of<Name extends CliCommand['name']> = Extract<CliCommand, { name: Name }>

/** Does what a command line asks. Throws `EngineFailure`. */
export function runCommand(
  session: Session,
  command: Exclude<CliCommand, { name: 'help' }>,
): Promise<Outcome> {
  switch (command.name) {
    case 'sample':
      return writeSample(session, command)
    case 'new':
      return writeProject(session, command)
    case 'import':
      return importSources(session, command)
    case 'export':
      return exportProject(session, command)
    case 'codebook':
      return importCodebook(session, command)
    case 'check':
      return checkProject(session, command)
    case 'show':
      return showProject(session, command)
  }
}

async function writeSample(session: Session, { file }: Of<'sample'>): Promise<Outcome> {
  const project = await session.call('projects.openSample', { path: resolve(file) })
  return { output: `Wrote ${project.path}: ${project.name}.\n` }
}

async function writeProject(session: Session, { file, projectName }: Of<'new'>): Promise<Outcome> {
  const project = await session.call('projects.create', { path: resolve(file), name: projectName })
  return { output: `Wrote ${project.path}: ${project.name}.\n` }
}

async function importSources(session: Session, command: Of<'import'>): Promise<Outcome> {
  const { file, sources, asJson, again, report: path } = command
  await session.call('projects.open', { path: resolve(file) })
  const report = await session.call('imports.run', {
    files: sources.map(path => ({ source: { path }, again })),
  })
  if (path !== null) await session.call('imports.saveReport', { report, path: resolve(path) })
  const output = asJson ? json(report) : importText(report)
  const failed = report.failed.length
  if (failed === 0) return { output }
  const files = new Set([...report.imported, ...report.skipped, ...report.failed].map(one => one.file)).size
  return { output, complaint: `Not imported: ${failed} of ${count(files, 'file')}.` }
}

function importText({ imported, skipped, failed }: ImportReport): string {
  return [
    ...imported.flatMap(one => [
      `Imported ${one.file} as "${one.interview}": ${count(one.turns, 'turn')}, ${count(one.speakers, 'speaker')}.`,
      ...one.warnings.map(warning => `  ${warning}`),
    ]),
    ...skipped.map(one => `Skipped ${one.file}: ${one.reason}`),
    ...failed.map(one => `Not imported: ${one.file}: ${one.reason}`),
  ]
    .map(line => `${line}\n`)
    .join('')
}

async function exportProject(session: Session, command: Of<'export'>): Promise<Outcome> {
  const { format } = command
  const path = resolve(command.out)
  if (format === 'copy') {
    await session.call('projects.open', { path: resolve(command.file), readOnly: true })
    const copy = await session.call('projects.saveCopy', { path })
    return { output: `Wrote ${copy.path}.\n` }
  }
  await openForNote(session, command.file)
  if (format === 'codebook-csv' || format === 'qdc') {
    const kind = format === 'qdc' ? 'qdc' : 'csv'
    const codebook = await session.call('tags.exportCodebook', { format: kind, path })
    return { output: `Wrote ${codebook.path} (${Math.ceil(codebook.bytes / 1024)} kB).\n` }
  }
  if (format === 'csv') return exportQuotes(session, path, command.withNames)
  const personaIds = await findPersonas(session, command.personas)
  if (typeof personaIds === 'string') return { output: '', complaint: personaIds }
  const pack = await session.call('packs.export', { format, path, personaIds, withNames: command.withNames })
  return { output: `Wrote ${pack.path} (${Math.ceil(pack.bytes / 1024)} kB).\n` }
}

async function importCodebook(session: Session, command: Of<'codebook'>): Promise<Outcome> {
  const source = { path: resolve(command.source) }
  await session.call('projects.open', { path: resolve(command.file), readOnly: command.isDry })
  const { rows, warnings, ...counts } = await session.call('tags.previewCodebook', { source })
  if (!command.isDry) await session.call('tags.importCodebook', { source })
  if (command.asJson) return { output: json({ ...counts, warnings }) }
  const skipped = rows.filter(row => row.does === 'skip')
  const lines = [
    `${command.isDry ? 'Would create' : 'Created'} ${count(counts.created, 'tag')}, ${counts.changed} completed, ${counts.same} already there.`,
    ...skipped.map(row => `Not imported: ${row.path.join(' > ') || 'a tag'}: ${row.why}.`),
    ...warnings,
  ]
  return { output: lines.map(line => `${line}\n`).join('') }
}

async function exportQuotes(session: Session, path: string, withNames: boolean): Promise<Outcome> {
  const { quotes, withheld, ...file } = await session.call('quotes.export', { path, withNames })
  const leftOut =
    withheld === 0 ? '' : `Left out: ${count(withheld, 'quote')} of people who did not agree to it.\n`
  return {
    output: `Wrote ${file.path}: ${count(quotes, 'quote')} (${Math.ceil(file.bytes / 1024)} kB).\n${leftOut}`,
  }
}

/** A pack is noted in its project, where it can be written; where it cannot, a pack can still be made of it. */
async function openForNote(session: Session, file: string) {
  const path = resolve(file)
  try {
    await session.call('projects.open', { path })
  } catch (reason) {
    const kind = reason instanceof EngineFailure ? reason.error.kind : null
    if (kind !== 'project-locked' && kind !== 'invalid-input' && kind !== 'read-only') throw reason
    await session.call('projects.open', { path, readOnly: true })
  }
}

/** The personas of these names in this order, or a sentence about the first name there is no persona of. */
async function findPersonas(session: Session, names: readonly string[]): Promise<PersonaId[] | string> {
  if (names.length === 0) return []
  const personas = await session.call('personas.list', {})
  const chosen: PersonaId[] = []
  for (const name of names) {
    const found = personas.filter(persona => persona.name.toLowerCase() === name.trim().toLowerCase())
    if (found.length === 0)
      return `There is no persona "${name}". There ${personas.length === 1 ? 'is' : 'are'}: ${personas.map(persona => persona.name).join(', ') || 'none'}.`
    chosen.push(...found.map(persona => persona.id))
  }
  return [...new Set(chosen)]
}

async function checkProject(session: Session, { file }: Of<'check'>): Promise<Outcome> {
  await session.call('projects.open', { path: resolve(file), readOnly: true })
  const { findings, quotesChecked } = await session.call('projects.check', {})
  const output = findings.map(finding => `${finding}\n`).join('')
  const checked = `${count(quotesChecked, 'quote')} checked`
  if (findings.length === 0) return { output: `${file} is sound: ${checked}.\n` }
  return { output, complaint: `${file} is not sound: ${count(findings.length, 'finding')}, ${checked}.` }
}

async function showProject(session: Session, { file, asJson }: Of<'show'>): Promise<Outcome> {
  const { name, counts } = await session.call('projects.open', { path: resolve(file), readOnly: true })
  return { output: asJson ? json(counts) : `${name}\n\n${countsText(counts)}` }
}

function countsText(counts: ProjectCounts): string {
  const { total, motivation, painPoint, need } = counts.quotes
  const lines: readonly (readonly [string, number, string?])[] = [
    ['Partners', counts.partners],
    ['Participants', counts.participants],
    ['Interviews', counts.interviews],
    ['Quotes', total, ` (motivation ${motivation}, pain point ${painPoint}, need ${need})`],
    ['Tags', counts.tags],
    ['Personas', counts.personas],
    ['Claims', counts.claims],
    ['Evidence', counts.evidence],
  ]
  return lines
    .map(([noun, number, more = '']) => `${noun.padEnd(14)}${String(number).padStart(6)}${more}\n`)
    .join('')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
