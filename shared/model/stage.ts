import { z } from 'zod'

/** Where a partner stands on the partner journey, in its order. */
export const stages = ['interest', 'recruitment', 'activation', 'investment', 'devotion'] as const
export const stage = z.enum(stages)
export type Stage = z.infer<typeof stage>

export const stageNames: Readonly<Record<Stage, string>> = {
  interest: 'Interest',
  recruitment: 'Recruitment',
  activation: 'Activation',
  investment: 'Investment',
  devotion: 'Devotion',
}
