import { personaStatusNames } from '../../../shared/model/persona.ts'
import type { Difference, PastPersona, PastQuote, Said } from '../../../shared/model/version.ts'

type Assertion = PastPersona['claims'][number] | PastPersona['lines'][number]

/** What differs between two states of a persona: claims and lines are the same by their ids. */
export function differenceOf(from: PastPersona, to: PastPersona): Difference {
  const before = byId(from)
  const after = byId(to)
  const both = [...after.values()].flatMap(is => {
    const was = before.get(is.id)
    return was ? { was, is } : []
  })
  return {
    fields: [
      { name: 'Name' as const, was: from.name, is: to.name },
      { name: 'Summary' as const, was: from.summary, is: to.summary },
      { name: 'Status' as const, was: personaStatusNames[from.status], is: personaStatusNames[to.status] },
    ].filter(({ was, is }) => was !== is),
    added: [...after.values()].filter(one => !before.has(one.id)).map(said),
    retired: [...before.values()].filter(one => !after.has(one.id)).map(said),
    reworded: both.flatMap(({ was, is }) => (was.text === is.text ? [] : { ...said(is), was: was.text })),
    evidence: both.flatMap(({ was, is }) => {
      const gained = without(is, was)
      const lost = without(was, is)
      if (gained.length + lost.length === 0) return []
      return { id: is.id, text: is.text, gained, lost, was: was.strength, is: is.strength }
    }),
    actions: actionsBetween(from, to),
  }
}

function byId({ claims, lines }: PastPersona): ReadonlyMap<string, Assertion> {
  return new Map([...claims, ...lines].map(one => [one.id, one]))
}

function said(one: Assertion): Said {
  return 'section' in one
    ? { id: one.id, kind: null, section: one.section, text: one.text }
    : { id: one.id, kind: one.kind, section: null, text: one.text }
}

/** Quotes on one that are not on the other, or stand otherwise to it there. */
function without(one: Assertion, other: Assertion): readonly PastQuote[] {
  const there = new Set(other.evidence.map(piece => `${piece.quote.id} ${piece.stance}`))
  return one.evidence
    .filter(piece => !there.has(`${piece.quote.id} ${piece.stance}`))
    .map(({ quote }) => ({ id: quote.id, exact: quote.exact }))
}

function actionsBetween(from: PastPersona, to: PastPersona): Difference['actions'] {
  const before = new Map(from.actions.map(action => [action.id, action]))
  const after = new Map(to.actions.map(action => [action.id, action]))
  return [
    ...to.actions.flatMap(action => {
      const was = before.get(action.id)
      if (!was) return { id: action.id, what: action.what, change: 'added' as const }
      return JSON.stringify(was) === JSON.stringify(action)
        ? []
        : { id: action.id, what: action.what, change: 'changed' as const }
    }),
    ...from.actions
      .filter(action => !after.has(action.id))
      .map(({ id, what }) => ({ id, what, change: 'removed' as const })),
  ]
}
