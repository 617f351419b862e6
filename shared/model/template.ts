import { z } from 'zod'
import { partnerType } from './partner.ts'
import { type SectionKey, sectionKey } from './section.ts'

/** What a persona template says: questions to ask for its sections. It knows no answers. */
export const templateFile = z.object({
  name: z.string().trim().min(1).max(120),
  partnerType,
  questions: z
    .record(z.string(), z.array(z.string().trim().min(1).max(300)).min(1))
    .refine(
      questions => Object.keys(questions).every(key => sectionKey.safeParse(key).success),
      'names a section that does not exist',
    ),
})

/** A way to begin a persona. Its key is the name of its file without the ending. */
export type PersonaTemplate = {
  readonly key: string
  readonly name: string
  readonly partnerType: z.infer<typeof partnerType>
  readonly questions: Readonly<Partial<Record<SectionKey, readonly string[]>>>
}

/** The templates there are, by name, and files that hold none, by their names. */
export type PersonaTemplates = {
  readonly templates: readonly PersonaTemplate[]
  readonly skipped: readonly string[]
}
