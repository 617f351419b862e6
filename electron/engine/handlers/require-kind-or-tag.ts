import { EngineFailure } from '../../../shared/errors.ts'

/** `invalid-input` for words that are to be a quote without saying what they are. */
export function requireKindOrTag(kinds: readonly unknown[], tagIds: readonly unknown[]) {
  if (kinds.length + tagIds.length > 0) return
  throw new EngineFailure({
    kind: 'invalid-input',
    field: 'kinds',
    reason: 'and tags are both missing: a quote has at least one of them',
  })
}
