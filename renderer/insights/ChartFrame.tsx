import { Download } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './ChartFrame.module.css'
import type { ChartTable } from './chart-table.ts'
import { saveCsv, savePng, saveSvg } from './save-chart.ts'

/** A chart with its title, what can be chosen about it, its numbers as a table, and what it can be saved as. */
export function ChartFrame({
  title,
  about,
  controls,
  table,
  children,
}: {
  readonly title: string
  readonly about: string
  readonly controls?: ReactNode
  readonly table: ChartTable
  /** The SVG. */
  readonly children: ReactNode
}) {
  const chart = useRef<HTMLDivElement>(null)
  const isEmpty = table.rows.length === 0
  const svg = () => chart.current?.querySelector('svg') ?? null
  return (
    <section className={styles.frame} aria-label={title}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.about}>{about}</p>
        </div>
        <div className={styles.controls}>
          {controls}
          <Menu
            label={`Save ${title}`}
            trigger={
              <Button size="small" icon={Download} isDisabled={isEmpty}>
                Save
              </Button>
            }
            entries={[
              { id: 'svg', label: 'As a drawing (SVG)', onAction: () => saveSvg(svg(), title) },
              { id: 'png', label: 'As a picture (PNG)', onAction: () => void savePng(svg(), title) },
              { id: 'csv', label: 'As a table (CSV)', onAction: () => saveCsv(table, title) },
            ]}
          />
        </div>
      </header>
      {isEmpty ? (
        <EmptyState title="No quote says anything about this yet." />
      ) : (
        <>
          <div ref={chart} className={styles.chart}>
            {children}
          </div>
          <details className={styles.numbers}>
            <summary>As a table</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by key as well */}
            <section className={styles.scroll} aria-label={`${title}, as a table`} tabIndex={0}>
              <table>
                <caption className="visually-hidden">{title}</caption>
                <thead>
                  <tr>
                    {table.columns.map(column => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map(([name, ...cells]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {cells.map((cell, at) => (
                        <td key={table.columns[at + 1]}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </section>
  )
}
