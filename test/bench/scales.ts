/** How large a project is measured. `null`: as many or as long as the sample's own. */
export type Scale = {
  readonly interviews: number
  readonly words: number | null
  readonly partners: number | null
  readonly quotes: number
  readonly mostTags: number
  readonly tags: number | null
  readonly personas: number | null
  /** Placements besides the sample's own evidence. */
  readonly placements: number
  /** One interview is this long and has this many of the quotes. */
  readonly long: { readonly words: number; readonly quotes: number }
}

const long = { words: 20_000, quotes: 300 }

export const scales = {
  sample: {
    interviews: 200,
    words: null,
    partners: null,
    quotes: 10_000,
    mostTags: 3,
    tags: null,
    personas: null,
    placements: 500,
    long,
  },
  full: {
    interviews: 1_000,
    words: 1_500,
    partners: 300,
    quotes: 50_000,
    mostTags: 3,
    tags: 200,
    personas: 30,
    placements: 2_000,
    long,
  },
} as const satisfies Record<string, Scale>

/** The full scale ten times over. */
export type ScaleName = keyof typeof scales | 'x10'

export const scaleNames = [...Object.keys(scales), 'x10'] as readonly ScaleName[]

export function isScaleName(name: string): name is ScaleName {
  return (scaleNames as readonly string[]).includes(name)
}
