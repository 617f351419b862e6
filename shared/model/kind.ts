import { z } from 'zod'

/** What a quote or a claim speaks of. Ordered as the screens and packs show them. */
export const kinds = ['motivation', 'painPoint', 'need'] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

/** A quote's kinds, in their order. None is fine until it is evidence: a quote may only carry a tag. */
export const quoteKinds = z.array(kind).transform(chosen => kinds.filter(one => chosen.includes(one)))

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
