import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EngineFailure } from '../../../shared/errors.ts'
import { asFileName } from '../../../shared/model/file-name.ts'
import type { HandlersOf } from '../context.ts'
import { previewSources } from '../import/preview-sources.ts'
import { reportText } from '../import/report-text.ts'
import { runImport } from '../import/run-import.ts'
import { projectRow } from '../store/projects.ts'
import { samePlace } from './same-place.ts'

export const imports: HandlersOf<'imports'> = {
  'imports.preview': ({ sources }, context, call) => previewSources(sources, context, call),
  'imports.run': ({ files }, context, call) => runImport(files, context, call),
  'imports.saveReport': ({ report, path }, { engine, project, read, now }) => {
    const destination = path === null ? join(engine.handoutFolder(), `${randomUUID()}.txt`) : resolve(path)
    if (samePlace(project.path, destination)) {
      const reason = 'This is the open project itself. Choose another place for the report.'
      throw new EngineFailure({ kind: 'conflict', reason })
    }
    const draft = join(dirname(destination), `.${randomUUID()}.txt`)
    try {
      writeFileSync(draft, reportText(report, now()))
      renameSync(draft, destination)
    } finally {
      rmSync(draft, { force: true })
    }
    const proposed = `${asFileName(projectRow(read).name)} - import.txt`
    const fileName = path === null ? proposed : basename(destination)
    return { path: destination, fileName, bytes: statSync(destination).size }
  },
}
