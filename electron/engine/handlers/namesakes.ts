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

/**
 * Refuses a pseudonym that stands for another of these: `conflict`. Packs would have to add a number to one of the two,
 * and whoever reads them could no longer tell who said what in the packs before.
 */
export function refuseSharedPseudonym(
  others: readonly (Named & { readonly pseudonym: string })[],
  pseudonym: string,
  except: string,
) {
  const other = others.find(one => one.id !== except && sameName(one.pseudonym, pseudonym.trim()))
  if (other)
    throw new EngineFailure({
      kind: 'conflict',
      reason: `${other.pseudonym} stands for ${other.name} already.`,
    })
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
