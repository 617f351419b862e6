import type { JourneyAspect, ProfileSection } from '../../shared/model/section.ts'

/** What to ask partners, where nobody has written anything yet. */
export const sectionPrompts: Readonly<Record<ProfileSection, string>> = {
  'business-model': 'How do they make their money?',
  'market-focus': 'Which market do they know best?',
  specialisation: 'What do they sell, and what do they leave out?',
  'target-customers': 'Who buys from them?',
  'revenue-streams': 'What brings in how much?',
  'success-factors': 'What must go well for them?',
  goals: 'What do they want to reach this year?',
  channels: 'How do they want to hear from us?',
  support: 'What help do they ask for?',
  resources: 'Portal, people or documentation?',
  onboarding: 'What must they know and do first?',
  'time-to-activation': 'How long until their first value?',
}

export const aspectPrompts: Readonly<Record<JourneyAspect, string>> = {
  does: 'What do they do at this stage?',
  thinks: 'What goes through their minds?',
  needs: 'What do they need from us?',
  'moves-on': 'What takes them to the next stage?',
  'is-lost': 'Where do we lose them?',
}
