import type { CommandName, Input, QueryName } from '../../shared/contract/index.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { queryClient } from '../engine/query-client.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { closeOffers } from '../ui/toasts.ts'

/**
 * Runs a command for a field that shows what went wrong itself: null, or the sentence. Ends only when `reads` has read
 * what was stored, so that the field does not fall back to what it said before.
 */
export async function saved<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
  reads: QueryName,
): Promise<string | null> {
  try {
    await call(name, input)
    closeOffers()
    await queryClient.invalidateQueries({ queryKey: [reads] })
    return null
  } catch (failure) {
    return failureText(failure)
  }
}

export function useIsReadOnly(): boolean {
  const { data: project } = useEngineQuery('projects.current', {})
  return project?.isReadOnly ?? true
}
