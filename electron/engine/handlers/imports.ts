import { writeFileSync } from 'node:fs'
import { asFileName } from '../../../shared/model/file-name.ts'
import type { HandlersOf } from '../context.ts'
import { previewSources } from '../import/preview-sources.ts'
import { reportText } from '../import/report-text.ts'
import { runImport } from '../import/run-import.ts'
import { projectRow } from '../store/projects.ts'
import { placeFile } from './place-file.ts'

export const imports: HandlersOf<'imports'> = {
  'imports.preview': ({ sources }, context, call) => previewSources(sources, context, call),
  'imports.run': ({ files }, context, call) => runImport(files, context, call),
  'imports.saveReport': ({ report, path }, context) => {
    const proposed = `${asFileName(projectRow(context.read).name)} - import.txt`
    return placeFile(context, { path, proposed, ending: 'txt', noun: 'report' }, (draft, place) => {
      writeFileSync(draft, reportText(report, context.now()))
      place()
    })
  },
}
