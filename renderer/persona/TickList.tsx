import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import styles from './TickList.module.css'

/** A list of which one, several or none are chosen. */
export function TickList<Id extends string, Item extends { readonly id: Id }>({
  label,
  items,
  mode = 'multiple',
  chosen,
  onChange,
  textOf,
  empty,
  children,
}: {
  readonly label: string
  readonly items: readonly Item[]
  readonly mode?: 'single' | 'multiple'
  readonly chosen: ReadonlySet<Id>
  readonly onChange: (ids: ReadonlySet<Id>) => void
  readonly textOf: (item: Item) => string
  readonly empty: string
  readonly children: (item: Item) => ReactNode
}) {
  return (
    <GridList
      className={styles.list!}
      aria-label={label}
      items={items}
      selectionMode={mode}
      selectionBehavior="toggle"
      selectedKeys={chosen}
      onSelectionChange={keys =>
        onChange(new Set(items.map(item => item.id).filter(id => keys === 'all' || keys.has(id))))
      }
      renderEmptyState={() => <p className={styles.none}>{empty}</p>}
    >
      {item => (
        <GridListItem className={styles.choice!} textValue={textOf(item)}>
          <span className={styles.tick} aria-hidden="true" />
          {children(item)}
        </GridListItem>
      )}
    </GridList>
  )
}
