import type { PreviewedSource } from '../../shared/contract/imports.ts'
import { type CsvRole, csvRoles } from '../../shared/model/source.ts'
import { counted, shortened } from '../quotes/source-words.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './CsvColumns.module.css'
import type { ImportFile } from './import-file.ts'
import { readColumnsAgain } from './read-files.ts'

const roleNames: Readonly<Record<CsvRole, string>> = {
  nothing: 'Left out',
  title: 'Title',
  date: 'Date',
  partner: 'Partner',
  participant: 'Participant',
  role: 'Their role',
  question: 'Question',
  words: 'Words',
}

/** Wider tables are rare, and each column costs a control. */
const mostColumns = 60
const rowsShown = 4

/** What each column of a table holds, above the first rows of it. */
export function CsvColumns({
  file,
  table: { columns, sample, rows, mapping: read },
}: {
  readonly file: ImportFile
  readonly table: NonNullable<PreviewedSource['table']>
}) {
  const mapping = file.columns ?? read
  const shown = columns.slice(0, mostColumns)

  function changeRole(at: number, role: CsvRole) {
    const roles = columns.map((_, column) =>
      column === at ? role : (mapping.roles[column] ?? ('nothing' as const)),
    )
    void readColumnsAgain(file, { ...mapping, roles })
  }

  return (
    <section className={styles.place} aria-label="Columns">
      <div className={styles.head}>
        <h4 className={styles.title}>
          {counted(columns.length, 'column')}, {counted(rows, 'row')}
        </h4>
        <SegmentedControl
          label="What a row is"
          segments={[
            { id: 'interview', label: 'A row is an interview' },
            { id: 'answer', label: 'A row is an answer' },
          ]}
          value={mapping.row}
          onChange={row => void readColumnsAgain(file, { ...mapping, row })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="First rows">
        <table className={styles.table}>
          <thead>
            <tr>
              {shown.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                <th key={at} scope="col">
                  <span className={styles.name}>{column.trim() || `Column ${at + 1}`}</span>
                  <Select<CsvRole>
                    label={`What “${column.trim() || `Column ${at + 1}`}” holds`}
                    isLabelHidden
                    options={csvRoles.map(role => ({ id: role, label: roleNames[role] }))}
                    value={mapping.roles[at] ?? 'nothing'}
                    onChange={role => changeRole(at, role)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, rowsShown).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
              <tr key={index}>
                {shown.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have nothing else to be told apart by
                  <td key={at} data-left-out={mapping.roles[at] === 'nothing' || undefined} dir="auto">
                    {shortened(row[at] ?? '', 90)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {columns.length > mostColumns && (
        <p className={styles.more}>
          {counted(columns.length - mostColumns, 'more column')} stay as they were guessed.
        </p>
      )}
    </section>
  )
}
