import { z } from 'zod'
import { type Stage, stageNames, stages } from './stage.ts'

/** What a stage of the journey is described by. */
export const journeyAspects = ['does', 'thinks', 'needs', 'moves-on', 'is-lost'] as const
export type JourneyAspect = (typeof journeyAspects)[number]

export const journeyAspectNames: Readonly<Record<JourneyAspect, string>> = {
  does: 'What they do',
  thinks: 'What they think',
  needs: 'What they need',
  'moves-on': 'What moves them on',
  'is-lost': 'What loses them',
}

/** The parts of a profile that hold lines, besides the claims: in the order in which a profile shows them. */
export const profileSections = [
  { key: 'business-model', group: 'business', name: 'Business model' },
  { key: 'market-focus', group: 'business', name: 'Market focus' },
  { key: 'specialisation', group: 'business', name: 'Product specialisation' },
  { key: 'target-customers', group: 'business', name: 'Target customers' },
  { key: 'revenue-streams', group: 'business', name: 'Revenue streams' },
  { key: 'success-factors', group: 'business', name: 'Critical success factors' },
  { key: 'goals', group: 'why', name: 'Goals' },
  { key: 'channels', group: 'dealing', name: 'Preferred channels' },
  { key: 'support', group: 'dealing', name: 'Support they need' },
  { key: 'resources', group: 'dealing', name: 'How they get at resources' },
  { key: 'onboarding', group: 'onboarding', name: 'Before the first value' },
  { key: 'time-to-activation', group: 'onboarding', name: 'Time to activation' },
] as const
export type SectionGroup = (typeof profileSections)[number]['group']
export type ProfileSection = (typeof profileSections)[number]['key']

/** What a stage holds lines of: `journey.activation.needs`. */
export type JourneySection = `journey.${Stage}.${JourneyAspect}`

/** Where a line stands that is no motivation, pain point or need. */
export type SectionKey = ProfileSection | JourneySection

export function journeySection(stage: Stage, aspect: JourneyAspect): JourneySection {
  return `journey.${stage}.${aspect}`
}

export const journeySections: readonly JourneySection[] = stages.flatMap(stage =>
  journeyAspects.map(aspect => journeySection(stage, aspect)),
)

export const sectionKeys: readonly SectionKey[] = [
  ...profileSections.map(section => section.key),
  ...journeySections,
]

export const sectionKey = z.enum(
  sectionKeys as readonly [SectionKey, ...SectionKey[]],
  'is no section of a profile',
)

/** What a section is called where it stands alone: "Business model", "Activation: what they need". */
export function sectionName(key: SectionKey): string {
  const section = profileSections.find(one => one.key === key)
  if (section) return section.name
  const [, stage, aspect] = key.split('.') as ['journey', Stage, JourneyAspect]
  const name = journeyAspectNames[aspect]
  return `${stageNames[stage]}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
