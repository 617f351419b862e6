import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type PersonaTemplate, type PersonaTemplates, templateFile } from '../../../shared/model/template.ts'

/** Reads the persona templates of a folder, by name. Files that hold none are only named. */
export function personaTemplates(folder: string): PersonaTemplates {
  const read = globSync('*.json', { cwd: folder }).map(name => ({
    name,
    template: readTemplate(folder, name),
  }))
  return {
    templates: read
      .flatMap(({ template }) => template ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name)),
    skipped: read.flatMap(({ name, template }) => (template ? [] : name)).toSorted(),
  }
}

function readTemplate(folder: string, name: string): PersonaTemplate | null {
  try {
    const parsed = templateFile.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return parsed.success
      ? { key: basename(name, '.json'), ...(parsed.data as Omit<PersonaTemplate, 'key'>) }
      : null
  } catch {
    return null
  }
}
