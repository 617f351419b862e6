import type { HandlersOf } from '../context.ts'
import { guessColumns } from '../import/people-columns.ts'
import { writePeople } from '../import/people-csv.ts'
import { planPeople } from '../import/people-plan.ts'
import { nameOfSource, readPeopleTable } from '../import/people-table.ts'
import { listAttributes } from '../store/attributes.ts'
import { counted } from './labels.ts'

/** As many rows as are shown of a preview, and of the file itself. */
const mostShown = 500
const mostSampled = 5

export const people: HandlersOf<'people'> = {
  'people.previewCsv': ({ source, columns }, { read }) => {
    const table = readPeopleTable(source)
    const mapping = columns ?? guessColumns(table.columns, listAttributes(read))
    const { drafts: _, rows, ...plan } = planPeople(read, table, mapping)
    return {
      columns: table.columns,
      sample: table.rows.slice(0, mostSampled).map(row => row.cells),
      mapping: table.columns.map((_, index) => mapping[index] ?? 'nothing'),
      rows: rows.slice(0, mostShown),
      ...plan,
    }
  },
  'people.importCsv': ({ source, columns }, { read, write, newId }) => {
    const plan = planPeople(read, readPeopleTable(source), columns)
    const { created, changed, skipped } = plan
    write(`import ${counted(created + changed, 'row')} of ${nameOfSource(source)}`, writer =>
      writePeople(writer, plan, newId),
    )
    return { created, changed, skipped }
  },
}
