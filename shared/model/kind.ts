import { z } from 'zod'

/** What a quote or a claim speaks of. Ordered as the screens and packs show them. */
export const kinds = ['motivation', 'painPoint', 'need'] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

/** Every quote that is evidence has at least one kind. */
export const quoteKinds = z
  .array(kind)
  .min(1, 'needs at least one kind')
  .transform(chosen => kinds.filter(one => chosen.includes(one)))

export const kindLetters: Readonly<Record<Kind, string>> = { motivation: 'M', painPoint: 'P', need: 'N' }

export const kindNames: Readonly<Record<Kind, string>> = {
  motivation: 'Motivation',
  painPoint: 'Pain point',
  need: 'Need',
}

export const kindPlurals: Readonly<Record<Kind, string>> = {
  motivation: 'Motivations',
  painPoint: 'Pain points',
  need: 'Needs',
}
