import { createProject } from '../../electron/engine/project.ts'
import { readSample } from '../../electron/engine/sample/read-sample.ts'
import { openFile } from '../../electron/engine/store/file.ts'
import { addFolding } from '../../electron/engine/store/folding.ts'
import { inRoot } from '../../scripts/repository.ts'
import type { InterviewId } from '../../shared/model/ids.ts'
import { createIds, createRandom } from './random.ts'
import { addInterviews, addQuotes } from './scaled-rows.ts'
import { scales } from './scales.ts'

const noon = new Date('2027-06-01T12:00:00Z')

/** Adds one interview of so many words and quotes to a project that is not open; gives its id. */
export function addLongInterview(path: string, long: { readonly words: number; readonly quotes: number }) {
  const random = createRandom(60_000)
  const newId = createIds(random, noon)
  const database = openFile(path)
  addFolding(database)
  const around = { author: 'researcher', newId, now: () => noon, announce: () => {} }
  const project = createProject(database, path, false, around)
  const sample = readSample(inRoot('resources', 'sample'))
  const known = project.read.get<{ rows: number }>('SELECT count(*) AS rows FROM quote')?.rows ?? 0
  const scale = {
    ...scales.sample,
    interviews: sample.interviews.length + 1,
    quotes: known + long.quotes,
    long,
  }
  const context = { project, sample, scale, random, newId: <Id extends string>() => newId() as Id }
  // All of it becomes durable at once: this is only set-up.
  database.exec('BEGIN')
  const added = addInterviews(context)
  addQuotes(context, added)
  database.exec('COMMIT')
  project.close()
  return added[0] as InterviewId
}
