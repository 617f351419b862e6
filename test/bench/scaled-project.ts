import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProject, type Project } from '../../electron/engine/project.ts'
import { readSample, type Sample } from '../../electron/engine/sample/read-sample.ts'
import { writeSample } from '../../electron/engine/sample/write-sample.ts'
import { createWordIndex } from '../../electron/engine/search/word-index.ts'
import { createFile, openFile } from '../../electron/engine/store/file.ts'
import { addFolding } from '../../electron/engine/store/folding.ts'
import { inRoot } from '../../scripts/repository.ts'
import { createIds, createRandom } from './random.ts'
import { addCodebook, addInterviews, addPersonas, addPlacements, addQuotes } from './scaled-rows.ts'
import { type ScaleName, scales } from './scales.ts'
import { makeTenfold } from './tenfold.ts'

const start = new Date('2026-01-05T09:00:00Z')

/** The path of the sample scaled up: always the same project, written once for each state of the code that writes it. */
export async function scaledProject(name: ScaleName): Promise<string> {
  const folder = join(tmpdir(), 'throughline-bench')
  const path = join(folder, `${name}-${fingerprint()}.throughline`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  for (const earlier of globSync(`${name}-*.throughline`, { cwd: folder })) rmSync(join(folder, earlier))
  const draft = join(folder, `${name}-${process.pid}.draft`)
  rmSync(draft, { force: true })
  if (name === 'x10') {
    copyFileSync(await scaledProject('full'), draft)
    makeTenfold(draft)
  } else write(draft, name)
  await indexWords(draft)
  renameSync(draft, path)
  return path
}

/** A project that has grown for years was searched before. */
async function indexWords(path: string) {
  const database = openFile(path)
  await createWordIndex(database, false).follow()
  database.close()
}

function write(path: string, name: keyof typeof scales) {
  const scale = scales[name]
  const random = createRandom(20_270_312)
  const newId = createIds(random, start)
  let now = start.getTime()
  const database = createFile(path)
  addFolding(database)
  const tick = () => {
    now += 1_000
    return new Date(now)
  }
  const around = { author: 'researcher', newId, now: tick, announce: () => {} }
  const project = createProject(database, path, false, around)
  const sample = readSample(inRoot('resources', 'sample'))
  // Every step is a transaction of its own for the log, but all become durable at once: this is only set-up.
  database.exec('BEGIN')
  addAll(project, sample)
  database.exec('COMMIT')
  project.close()

  function addAll(project: Project, sample: Sample) {
    project.begin(writer => writeSample(writer, sample, around))
    const context = { project, sample, scale, random, newId: <Id extends string>() => newId() as Id }
    addCodebook(context)
    const interviews = addInterviews(context)
    addQuotes(context, interviews)
    addPersonas(context)
    addPlacements(context)
  }
}

/** Of everything that has a say in what the file holds. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = [
    'electron/engine/**/*.ts',
    'shared/**/*.ts',
    'resources/sample/**/*',
    'test/bench/{scal,random}*.ts',
  ]
  for (const path of globSync(sources, { cwd: inRoot() }).sort()) {
    if (/\.(ts|md|json)$/.test(path)) hash.update(path).update(readFileSync(inRoot(path)))
  }
  return hash.digest('hex').slice(0, 16)
}
