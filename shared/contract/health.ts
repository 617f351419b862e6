import { z } from 'zod'
import {
  type HealthOverview,
  type HealthThresholds,
  healthThresholds,
  type PersonaHealth,
} from '../model/health.ts'
import { personaId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const health = {
  /** What is wrong with one persona; `not-found`. An archived one has no findings. */
  'health.ofPersona': query<PersonaHealth>()(z.object({ id: personaId })),
  /** What is wrong with all personas. */
  'health.overview': query<HealthOverview>()(z.object({})),
  /** From where on a finding is one, in this project. */
  'health.thresholds': query<HealthThresholds>()(z.object({})),
  /** Changes some of them; what is left out stays as it is. */
  'health.setThresholds': command<HealthThresholds>()(healthThresholds.partial()),
}
