import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { OpenProject } from '../../../shared/contract/projects.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { EngineServices, HandlersOf } from '../context.ts'
import { createProject, type Project } from '../project.ts'
import { forgetRecent, listRecent, rememberRecent } from '../recent-projects.ts'
import { readSample } from '../sample/read-sample.ts'
import { writeSample } from '../sample/write-sample.ts'
import { checkProject } from '../store/check.ts'
import { createFile, openFile, openSnapshot } from '../store/file.ts'
import { addFolding } from '../store/folding.ts'
import { countProject, projectRow } from '../store/projects.ts'
import { saveCopy } from '../store/save-copy.ts'
import type { Writer } from '../store/writer.ts'
import { samePlace } from './same-place.ts'

export const projects: HandlersOf<'projects'> = {
  'projects.current': (_input, { engine }) => {
    const project = engine.current()
    return project && openProjectOf(project)
  },
  'projects.recent': (_input, { engine }) => listRecent(engine.settings.settingsFolder),
  'projects.forget': ({ path }, { engine }) => {
    forgetRecent(engine.settings.settingsFolder, path)
    return null
  },
  'projects.create': ({ path, name }, { engine }) =>
    begin(engine, withExtension(resolve(path)), writer =>
      writer.insert('project', { id: engine.newId(), name, created_at: engine.now().toISOString() }),
    ),
  'projects.open': async ({ path, readOnly }, { engine }) => {
    const file = resolve(path)
    const current = engine.current()
    // Reading a file that this process has locked would drop the lock (POSIX fcntl), so it is not opened again.
    if (current && !current.isReadOnly && samePlace(current.path, file)) return openProjectOf(current)
    const database = readOnly ? await openSnapshot(file) : openFile(file)
    return adopt(engine, projectOn(engine, database, file, readOnly))
  },
  'projects.openSample': ({ path }, { engine }) => {
    if (path === null) mkdirSync(engine.settings.projectFolder, { recursive: true })
    const file =
      path === null ? freePath(engine.settings.projectFolder, 'Sample project') : withExtension(resolve(path))
    const sample = readSample(join(engine.settings.resourcesFolder, 'sample'))
    return begin(engine, file, writer => writeSample(writer, sample, engine))
  },
  'projects.close': (_input, { engine }) => {
    engine.replace(null)
    return null
  },
  'projects.rename': ({ name }, { write, read, engine, project }) => {
    const { id } = projectRow(read)
    write(`rename the project to ${name}`, writer => writer.update('project', { id }, { name }))
    remember(engine, project.path, name)
    return null
  },
  'projects.saveCopy': ({ path }, { engine, project }) => {
    const fileName = basename(project.path)
    const destination =
      path === null ? join(engine.handoutFolder(), `${engine.newId()}-${fileName}`) : resolve(path)
    if (samePlace(project.path, destination)) {
      throw new EngineFailure({
        kind: 'conflict',
        reason: 'This is the open project itself. Choose another place for the copy.',
      })
    }
    saveCopy(project.database, destination)
    return { path: destination, fileName: path === null ? fileName : basename(destination) }
  },
  'projects.check': (_input, { read }) => checkProject(read),
}

/** Writes a new file with what it begins with; nothing is left of it when that fails. */
function begin(engine: EngineServices, file: string, work: (writer: Writer) => void): OpenProject {
  const project = projectOn(engine, createFile(file), file, false)
  try {
    project.begin(work)
  } catch (reason) {
    project.close()
    rmSync(file, { force: true })
    throw reason
  }
  return adopt(engine, project)
}

function projectOn(engine: EngineServices, database: Database, path: string, isReadOnly: boolean): Project {
  addFolding(database)
  return createProject(database, path, isReadOnly, engine)
}

function adopt(engine: EngineServices, project: Project): OpenProject {
  engine.replace(project)
  const open = openProjectOf(project)
  remember(engine, project.path, open.name)
  return open
}

function remember(engine: EngineServices, path: string, name: string) {
  rememberRecent(engine.settings.settingsFolder, { path, name, openedAt: engine.now().toISOString() })
}

function openProjectOf(project: Project): OpenProject {
  return {
    path: project.path,
    name: projectRow(project.read).name,
    isReadOnly: project.isReadOnly,
    counts: countProject(project.read),
  }
}

function withExtension(path: string): string {
  return extname(path).toLowerCase() === '.throughline' ? path : `${path}.throughline`
}

function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${copy === 1 ? name : `${name} ${copy}`}.throughline`)
    if (!existsSync(path)) return path
  }
}
