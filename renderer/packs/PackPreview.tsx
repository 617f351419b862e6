import { Users } from 'lucide-react'
import type { PersonaId } from '../../shared/model/ids.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './PackPreview.module.css'

/**
 * The page as it will be. Its frame has no script, no origin and no network: it holds what researchers typed and
 * what was imported, and may do nothing but be looked at.
 */
export function PackPreview({
  personaIds,
  withNames,
}: {
  readonly personaIds: readonly PersonaId[]
  readonly withNames: boolean
}) {
  const isEmpty = personaIds.length === 0
  const { data: page, error } = useEngineQuery(
    'packs.preview',
    { personaIds: [...personaIds], withNames },
    { enabled: !isEmpty, keepsPrevious: true },
  )
  if (isEmpty) {
    return (
      <EmptyState icon={Users} title="No persona chosen">
        Choose at least one persona to see its pages.
      </EmptyState>
    )
  }
  if (error) return <EmptyState title="The pack could not be shown.">{error.message}</EmptyState>
  return page === undefined ? null : (
    <iframe className={styles.page} title="The pack as it will look" sandbox="" srcDoc={page} />
  )
}
