import { Bookmark, MoreHorizontal, Pencil, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedFilter } from '../../shared/contract/saved-filters.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { type Filter, isNarrowed } from '../quotes/filter.ts'
import { hrefOf } from '../router/route.ts'
import { offerUndo } from '../shell/history.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { lastFilter } from './evidence-state.ts'
import { FilterNameDialog } from './FilterNameDialog.tsx'
import { filterToParams } from './filter-address.ts'
import { tidied } from './filter-changes.ts'
import styles from './SavedFilters.module.css'

/** Filters that were kept under a name: one click away, and each a link. */
export function SavedFilters() {
  const filter = lastFilter.use()
  const { data: saved = [] } = useEngineQuery('savedFilters.list', {})
  const [naming, setNaming] = useState<SavedFilter | 'new' | null>(null)
  const address = addressOf(filter)
  const isKept = saved.some(one => addressOf(one.filter) === address)
  if (saved.length === 0 && !isNarrowed(filter)) return null
  return (
    <section className={styles.saved} aria-label="Saved filters">
      {saved.length > 0 && (
        <ul>
          {saved.map(one => (
            <li key={one.id} className={styles.row}>
              <a
                className={styles.link}
                href={hrefOf({ screen: 'evidence', filter: tidied(one.filter) })}
                aria-current={addressOf(one.filter) === address ? 'true' : undefined}
                title={one.name}
              >
                <Bookmark size={13} strokeWidth={1.75} aria-hidden />
                <span className={styles.name}>{one.name}</span>
              </a>
              <Menu
                label={one.name}
                trigger={<IconButton label={`More for ${one.name}`} icon={MoreHorizontal} size="small" />}
                entries={[
                  { id: 'rename', label: 'Rename…', icon: Pencil, onAction: () => setNaming(one) },
                  {
                    id: 'replace',
                    label: 'Replace with the filter on screen',
                    icon: RefreshCw,
                    isDisabled: !isNarrowed(filter) || addressOf(one.filter) === address,
                    onAction: () => void replace(one, filter),
                  },
                  'separator',
                  {
                    id: 'delete',
                    label: 'Delete',
                    icon: Trash2,
                    tone: 'danger',
                    onAction: () => void remove(one),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
      {isNarrowed(filter) && !isKept && (
        <Button look="plain" size="small" icon={Bookmark} onPress={() => setNaming('new')}>
          Save this filter…
        </Button>
      )}
      {naming && (
        <FilterNameDialog
          before={naming === 'new' ? null : naming}
          filter={filter}
          onClose={() => setNaming(null)}
        />
      )}
    </section>
  )
}

async function replace(saved: SavedFilter, filter: Filter) {
  if (await perform('savedFilters.update', { id: saved.id, filter }))
    offerUndo(`“${saved.name}” now stands for the filter on screen.`)
}

async function remove(saved: SavedFilter) {
  if (await perform('savedFilters.remove', { id: saved.id })) offerUndo(`Deleted the filter “${saved.name}”.`)
}

function addressOf(filter: Filter): string {
  return filterToParams(tidied(filter)).toString()
}
