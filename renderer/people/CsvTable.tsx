import type { PeopleColumn, PeoplePreview } from '../../shared/contract/people.ts'
import type { Attribute } from '../../shared/model/attribute.ts'
import { Select } from '../ui/Select.tsx'
import styles from './CsvTable.module.css'
import { columnKey, columnOf, columnOptions } from './csv-columns.ts'

const sampleRows = 4

/** The first rows of a file, and over each column what it is taken for. */
export function CsvTable({
  preview,
  mapping,
  figures,
  onMap,
}: {
  readonly preview: PeoplePreview
  readonly mapping: readonly PeopleColumn[]
  readonly figures: readonly Attribute[]
  readonly onMap: (at: number, column: PeopleColumn) => void
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={styles.frame} aria-label="The first rows of the file" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {preview.columns.map((heading, at) => {
              const column = mapping[at] ?? 'nothing'
              return (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
                  key={at}
                  scope="col"
                  className={styles.column}
                  data-unused={column === 'nothing' || undefined}
                >
                  <span className={styles.heading} title={heading}>
                    {heading || `Column ${at + 1}`}
                  </span>
                  <Select
                    label={`Column “${heading || at + 1}” holds`}
                    isLabelHidden
                    options={columnOptions(figures, heading)}
                    value={columnKey(column)}
                    onChange={key => onMap(at, columnOf(key, heading))}
                  />
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {preview.sample.slice(0, sampleRows).map((row, rowAt) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else
            <tr key={rowAt}>
              {preview.columns.map((_, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  key={at}
                  className={styles.cell}
                  data-unused={(mapping[at] ?? 'nothing') === 'nothing' || undefined}
                  title={row[at]}
                >
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
