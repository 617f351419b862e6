import Fuse from 'fuse.js'
import type { Target } from '../../shared/contract/evidence.ts'
import { type Kind, kindNames, kinds } from '../../shared/model/kind.ts'
import type { Claim, Persona } from '../../shared/model/persona.ts'

/** A place for evidence or a claim, as the dialog lists it. */
export type Choice = {
  readonly id: string
  readonly persona: Persona
  readonly kind: Kind
  /** Null for a lane. */
  readonly claim: Claim | null
  readonly label: string
  readonly search: string
}

const mostShown = 60

/** Every lane and claim there is to choose, those of `kind` first. */
export function choicesOf(
  personas: readonly Persona[],
  options: {
    readonly kind: Kind
    readonly lanes: boolean
    readonly claims: boolean
    readonly without?: string
  },
): readonly Choice[] {
  return personas.flatMap(persona => {
    const ordered = [options.kind, ...kinds.filter(kind => kind !== options.kind)]
    return ordered.flatMap(kind => [
      ...(options.lanes ? [laneChoice(persona, kind)] : []),
      ...(options.claims
        ? persona.claims
            .filter(claim => claim.kind === kind && claim.id !== options.without)
            .map(claim => claimChoice(persona, claim))
        : []),
    ])
  })
}

/** Those that match what was typed, best first; all of them when nothing was. */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.trim()
  if (words === '') return choices.slice(0, mostShown)
  const fuse = new Fuse(choices, {
    keys: ['search'],
    threshold: 0.35,
    ignoreLocation: true,
    useTokenSearch: true,
  })
  return fuse.search(words, { limit: mostShown }).map(found => found.item)
}

export function targetOf(choice: Choice): Target {
  return choice.claim ? { claimId: choice.claim.id } : { personaId: choice.persona.id, kind: choice.kind }
}

function laneChoice(persona: Persona, kind: Kind): Choice {
  const label = `New ${kindNames[kind].toLowerCase()}`
  return {
    id: `${persona.id}/${kind}`,
    persona,
    kind,
    claim: null,
    label,
    search: `${persona.name} ${label}`,
  }
}

function claimChoice(persona: Persona, claim: Claim): Choice {
  const search = `${claim.text} ${persona.name} ${kindNames[claim.kind]}`
  return { id: claim.id, persona, kind: claim.kind, claim, label: claim.text, search }
}
