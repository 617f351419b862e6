import { healthThresholds, usualThresholds } from '../../../shared/model/health.ts'
import type { HandlersOf } from '../context.ts'
import { readHealthFacts } from '../health/facts.ts'
import { healthOf, personaHealth } from '../health/rules.ts'
import { personaName } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import { setting, writeSetting } from '../store/settings.ts'
import { given } from './given.ts'

const key = 'health'

export const health: HandlersOf<'health'> = {
  'health.ofPersona': ({ id }, { read }) => {
    const name = personaName(read, id)
    const facts = readHealthFacts(read)
    const persona = facts.personas.find(one => one.id === id)
    if (!persona) return { personaId: id, name, reviewedOn: null, findings: [] }
    return personaHealth(persona, facts, thresholdsOf(read))
  },
  'health.overview': (_input, { read }) => healthOf(readHealthFacts(read), thresholdsOf(read)),
  'health.thresholds': (_input, { read }) => thresholdsOf(read),
  'health.setThresholds': (changed, { read, write }) => {
    const next = { ...thresholdsOf(read), ...given(changed) }
    write('change when personas are unwell', writer => writeSetting(writer, key, next))
    return thresholdsOf(read)
  },
}

function thresholdsOf(read: Reader) {
  return setting(read, key, healthThresholds, usualThresholds)
}
