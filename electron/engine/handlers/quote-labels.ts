import { type Kind, kindNames } from '../../../shared/model/kind.ts'
import { brief } from './labels.ts'

/** "pain point, pricing": kinds and tags in the name of a step; empty where there are none. */
export function kindAndTagNames({
  kinds,
  tags,
}: {
  readonly kinds: readonly Kind[]
  readonly tags: readonly string[]
}): string {
  return brief([...kinds.map(kind => kindNames[kind].toLowerCase()), ...tags].join(', '), 60)
}
