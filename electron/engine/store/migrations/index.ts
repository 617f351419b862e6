import { foundation } from './0001-foundation.ts'
import { peopleAndConsent } from './0002-people-and-consent.ts'
import { evidenceAtScale } from './0003-evidence-at-scale.ts'
import { profiles } from './0004-profiles.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [foundation, peopleAndConsent, evidenceAtScale, profiles]

/** The format this Throughline writes. */
export const formatVersion = migrations.length
