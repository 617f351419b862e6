import type { ImportReport } from '../../../shared/contract/imports.ts'

/** A report as a text file for people: what was imported, what was not, and why. */
export function reportText({ imported, skipped, failed }: ImportReport, at: string): string {
  const parts = [
    [`Import of ${at.slice(0, 10)} ${at.slice(11, 16)} (UTC)`],
    section('Imported', imported.length, imported.flatMap(importedLines)),
    section('Skipped', skipped.length, skipped.map(reasonLine)),
    section('Not imported', failed.length, failed.map(reasonLine)),
  ]
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, count: number, lines: readonly string[]): readonly string[] {
  return count === 0 ? [] : [`${title}: ${count}`, ...lines]
}

function importedLines(one: ImportReport['imported'][number]): readonly string[] {
  const counts = `${one.words} words, ${one.turns} turns, ${one.speakers} speakers`
  return [`- ${one.file}: “${one.interview}” (${counts})`, ...one.warnings.map(warning => `    ${warning}`)]
}

function reasonLine({ file, reason }: { readonly file: string; readonly reason: string }): string {
  return `- ${file}: ${reason}`
}
