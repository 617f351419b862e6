import { MapPin, Shapes, Star, Tag as TagIcon, Trash2, X } from 'lucide-react'
import { useEffect } from 'react'
import { Toolbar } from 'react-aria-components'
import { kindNames, kinds } from '../../shared/model/kind.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { counted } from '../quotes/source-words.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { evidenceSelection } from './evidence-state.ts'
import { type Chosen, placeOn, setKind, setStar, takeTagOff } from './quote-work.ts'
import styles from './SelectionBar.module.css'

/** What can be done to the quotes that are chosen: each is one step, and one undo takes it back. */
export function SelectionBar({
  chosen,
  total,
  tags,
  onSelectAll,
  onTag,
  onRemove,
}: {
  readonly chosen: Chosen
  readonly total: number
  readonly tags: readonly Tag[]
  readonly onSelectAll: () => void
  readonly onTag: (beside: Element) => void
  readonly onRemove: () => void
}) {
  const { ids, cards } = chosen
  useEffect(() => {
    document.documentElement.dataset.hasBottomBar = ''
    return () => {
      delete document.documentElement.dataset.hasBottomBar
    }
  }, [])
  // Where some of them are out of reach, any tag may be on one of those.
  const carried = cards && new Set(cards.flatMap(card => card.tagIds))
  const removable = tags.filter(tag => (carried ? carried.has(tag.id) : tag.quotes > 0))
  const isStarred = cards?.every(card => card.isStarred) ?? false
  return (
    <Toolbar className={styles.bar!} aria-label="Chosen quotes">
      <span className={styles.count} role="status">
        {counted(ids.length, 'quote')} selected
      </span>
      {ids.length < total && (
        <Button look="plain" size="small" onPress={onSelectAll}>
          Select all {total.toLocaleString('en-GB')}
        </Button>
      )}
      <span className={styles.rest} />
      <Menu
        label="Kind"
        placement="top start"
        trigger={
          <Button size="small" icon={Shapes}>
            Kind
          </Button>
        }
        entries={[
          ...kinds.map(kind => ({
            id: kind,
            label: kindNames[kind],
            shortcut: kindNames[kind].charAt(0),
            onAction: () => void setKind(ids, kind, true),
          })),
          'separator',
          ...kinds.map(kind => ({
            id: `not ${kind}`,
            label: `Not a ${kindNames[kind].toLowerCase()}`,
            onAction: () => void setKind(ids, kind, false),
          })),
        ]}
      />
      <Button size="small" icon={TagIcon} onPress={({ target }) => onTag(target)} aria-keyshortcuts="T">
        Tag…
      </Button>
      <Menu
        label="Take a tag off"
        placement="top start"
        trigger={
          <Button size="small" isDisabled={removable.length === 0}>
            Untag
          </Button>
        }
        entries={removable.map(tag => ({
          id: tag.id,
          label: tag.name,
          onAction: () => void takeTagOff(ids, tag.id, tag.name),
        }))}
      />
      <IconButton
        label={isStarred ? 'Take the star off' : 'Star'}
        shortcut="S"
        icon={Star}
        size="small"
        isFilled={isStarred}
        onPress={() => void setStar(ids, !isStarred)}
      />
      <IconButton
        label="Remove these quotes"
        shortcut="Delete"
        icon={Trash2}
        size="small"
        onPress={onRemove}
      />
      <Button look="primary" size="small" icon={MapPin} onPress={() => void placeOn(chosen)}>
        Place on…
      </Button>
      <IconButton
        label="Select none"
        shortcut="Esc"
        icon={X}
        size="small"
        onPress={evidenceSelection.clear}
      />
    </Toolbar>
  )
}
