import { Check, Columns3 } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Attribute } from '../../shared/model/attribute.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './FigureColumns.module.css'

/** Which figures stand as columns in the list of partners. */
export function FigureColumns({
  figures,
  chosen,
  onChange,
}: {
  readonly figures: readonly Attribute[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  return (
    <Popover label="Columns" placement="bottom end" trigger={<Button icon={Columns3}>Columns</Button>}>
      <ListBox
        className={styles.list!}
        aria-label="Figures as columns"
        items={figures}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={keys =>
          onChange(figures.map(figure => figure.id).filter(id => keys === 'all' || keys.has(id)))
        }
        autoFocus
        // Escape closes, and leaves the columns as they were chosen.
        escapeKeyBehavior="none"
      >
        {figure => (
          <ListBoxItem className={styles.figure!} textValue={figure.name}>
            {({ isSelected }) => (
              <>
                {figure.name}
                {isSelected && <Check size={15} aria-hidden />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
