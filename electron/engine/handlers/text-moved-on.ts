import { EngineFailure } from '../../../shared/errors.ts'

/** What a call gets that counts in offsets of a text which has been written since. */
export function textMovedOn(title: string): EngineFailure {
  return new EngineFailure({
    kind: 'conflict',
    reason: `The text of “${title}” was changed elsewhere. It has to be read again first.`,
  })
}
