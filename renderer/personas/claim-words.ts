import type { Claim, Persona, Strength } from '../../shared/model/persona.ts'
import { counted } from '../quotes/source-words.ts'

/** How strong a claim is, in words: "6 quotes", "5 people", "3 partners". */
export function strengthParts(strength: Strength): readonly string[] {
  const withdrawn = strength.withdrawn > 0 ? [`${strength.withdrawn} withdrawn`] : []
  if (strength.quotes === 0)
    return [strength.contradicting > 0 ? 'No quote supports it' : 'No evidence yet', ...withdrawn]
  return [
    counted(strength.quotes, 'quote'),
    counted(strength.participants, 'person', 'people'),
    counted(strength.partners, 'partner'),
    ...withdrawn,
  ]
}

/** What is to be looked at on a persona before it is shown around, each in a few words. */
export function findingsOf(persona: Persona): readonly string[] {
  const bare = persona.claims.filter(isBare).length
  const contested = persona.claims.filter(claim => claim.strength.contradicting > 0).length
  const withdrawn = persona.claims.filter(claim => claim.strength.withdrawn > 0).length
  return [
    bare > 0 ? `${counted(bare, 'claim')} without evidence` : '',
    contested > 0 ? `${contested} contested` : '',
    withdrawn > 0 ? `${withdrawn} with withdrawn quotes` : '',
  ].filter(text => text !== '')
}

function isBare(claim: Claim): boolean {
  return claim.strength.quotes === 0
}
