import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components'
import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { Button } from '../ui/Button.tsx'
import { ToggleChip } from '../ui/Chip.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './QuoteFilters.module.css'
import field from './WordsField.module.css'

/** Narrows a list to quotes with any of the chosen tags, or a tag below one of them. */
export function TagFilter({
  tags,
  chosen,
  onChange,
  children,
}: {
  readonly tags: readonly Tag[]
  readonly chosen: readonly TagId[]
  readonly onChange: (tagIds: TagId[]) => void
  readonly children: ReactNode
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const names = chosen.map(id => tags.find(tag => tag.id === id)?.name).filter(name => name !== undefined)
  const label = names.length === 0 ? 'Tag' : names.length === 1 ? names[0] : `${names.length} tags`
  return (
    <Popover
      label="Filter by tag"
      trigger={
        <ToggleChip isSelected={chosen.length > 0}>
          {children}
          {label}
        </ToggleChip>
      }
    >
      <div className={styles.chooser}>
        {tags.length === 0 ? (
          <p className={styles.hint}>No tags yet. Tag a quote in an interview, and it can be found here.</p>
        ) : (
          <Autocomplete filter={contains}>
            <SearchField className={field.search!} aria-label="Find a tag" autoFocus>
              <Input className={field.input!} placeholder="Find a tag" role="combobox" aria-expanded />
            </SearchField>
            <ListBox
              className={styles.tags!}
              aria-label="Tags"
              items={tags}
              selectionMode="multiple"
              selectedKeys={chosen}
              onSelectionChange={keys => onChange(keys === 'all' ? [] : [...keys].map(key => key as TagId))}
              renderEmptyState={() => <p className={styles.hint}>No tag is called that.</p>}
            >
              {tag => (
                <ListBoxItem className={styles.tag!} textValue={tag.name}>
                  {({ isSelected }) => (
                    <>
                      <svg viewBox="0 0 8 8" width="9" height="9" aria-hidden="true">
                        <circle cx="4" cy="4" r="4" fill={tag.color} />
                      </svg>
                      {tag.name}
                      <span className={styles.count}>{tag.quotes}</span>
                      {isSelected && <Check size={14} aria-hidden />}
                    </>
                  )}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        )}
        {chosen.length > 0 && (
          <Button look="plain" size="small" onPress={() => onChange([])}>
            Show all tags
          </Button>
        )}
      </div>
    </Popover>
  )
}
