import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { EngineFailure } from '../../../shared/errors.ts'
import { type Guide, guideTemplate } from '../../../shared/model/guide.ts'
import type { GuideId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

type GuideRow = {
  readonly id: GuideId
  readonly name: string
  readonly kind: string
  readonly questions: string
}

/** The guides that a folder of templates holds, by name. What cannot be read as one is left out. */
export function guideTemplates(folder: string): readonly Guide[] {
  return byName(
    namesIn(folder).flatMap(file => {
      const template = readTemplate(join(folder, file))
      return template ? [{ ...template, id: basename(file, '.json'), isOwn: false }] : []
    }),
  )
}

/** One's own guides, by name. */
export function ownGuides(read: Reader): readonly Guide[] {
  const rows = read.all<GuideRow>('SELECT id, name, kind, questions FROM guide ORDER BY id')
  return byName(rows.flatMap(row => rowToGuide(row) ?? []))
}

/** One of one's own guides; `not-found`. */
export function guideById(read: Reader, id: GuideId): Guide {
  const row = read.get<GuideRow>('SELECT id, name, kind, questions FROM guide WHERE id = ?', id)
  const guide = row && rowToGuide(row)
  if (!guide) throw new EngineFailure({ kind: 'not-found', noun: 'guide', name: id })
  return guide
}

function rowToGuide({ id, questions, ...row }: GuideRow): Guide | null {
  const guide = guideTemplate.safeParse({ ...row, questions: parsed(questions) })
  return guide.success ? { ...guide.data, id, isOwn: true } : null
}

function readTemplate(path: string) {
  try {
    return guideTemplate.safeParse(parsed(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'))
  } catch {
    return []
  }
}

function byName(guides: readonly Guide[]): readonly Guide[] {
  return guides.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}
