import { EngineFailure } from '../../../shared/errors.ts'

type Named = { readonly id: string; readonly name: string }

/** Refuses a name that another of these has, in whatever case: `conflict`. */
export function refuseNamesake(others: readonly Named[], noun: string, name: string, except?: string) {
  if (others.some(other => other.id !== except && sameName(other.name, name))) {
    const article = /^[aeiou]/.test(noun) ? 'an' : 'a'
    throw new EngineFailure({
      kind: 'conflict',
      reason: `There is ${article} ${noun} called ${name} already.`,
    })
  }
}

/** Refuses to merge a thing into itself: `invalid-input`. */
export function refuseItself(id: string, into: string, noun: string) {
  if (id === into)
    throw new EngineFailure({ kind: 'invalid-input', field: 'into', reason: `is the ${noun} itself` })
}

/** Whether two names are one but for case. */
export function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase()
}
