import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { actionStatus, lifecycleStep } from '../../../shared/model/action.ts'
import { attributeKind } from '../../../shared/model/attribute.ts'
import { consentStatus } from '../../../shared/model/consent.ts'
import { kind } from '../../../shared/model/kind.ts'
import { partnerType } from '../../../shared/model/partner.ts'
import { personaStatus } from '../../../shared/model/persona.ts'
import { sectionKey } from '../../../shared/model/section.ts'
import { stage } from '../../../shared/model/stage.ts'
import { linesOfText } from '../import/readers/line-ends.ts'
import { transcriptOfLines } from '../import/readers/turns.ts'
import type { Transcript } from '../import/reading.ts'

type SampleTag = { name: string; color?: string | undefined; description: string; children: SampleTag[] }

const tag: z.ZodType<SampleTag> = z.object({
  name: z.string(),
  color: z.string().optional(),
  description: z.string(),
  children: z.array(z.lazy(() => tag)).default([]),
}) as z.ZodType<SampleTag>

const consent = z.object({
  status: consentStatus,
  givenOn: z.iso.date(),
  how: z.string(),
  note: z.string().default(''),
})

const head = z.object({
  name: z.string(),
  tags: z.array(tag),
  segments: z.array(z.object({ name: z.string(), description: z.string() })),
  attributes: z.array(z.object({ name: z.string(), kind: attributeKind, unit: z.string().default('') })),
  customers: z.array(z.object({ name: z.string() })),
  partners: z.array(
    z.object({
      name: z.string(),
      type: partnerType,
      stage,
      region: z.string(),
      size: z.string(),
      tier: z.string(),
      segments: z.array(z.string()),
      attributes: z.record(z.string(), z.string()),
    }),
  ),
  participants: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      partner: z.string().nullable(),
      consent: consent.optional(),
    }),
  ),
})

const sampleQuotes = z.array(
  z.object({
    key: z.string(),
    kinds: z.array(kind).min(1),
    words: z.string(),
    tags: z.array(z.string()),
    starred: z.boolean().default(false),
    memo: z.string().default(''),
  }),
)

const persona = z.object({
  name: z.string(),
  summary: z.string(),
  status: personaStatus,
  partnerTypes: z.array(partnerType),
  segments: z.array(z.string()),
  characteristic: z.string(),
  claims: z.array(
    z.object({
      kind,
      text: z.string(),
      supports: z.array(z.string()).default([]),
      contradicts: z.array(z.string()).default([]),
    }),
  ),
  lines: z.array(
    z.object({ section: sectionKey, text: z.string(), supports: z.array(z.string()).default([]) }),
  ),
  actions: z.array(
    z.object({
      step: lifecycleStep,
      what: z.string(),
      status: actionStatus,
      owner: z.string().default(''),
      dueOn: z.iso.date().nullable().default(null),
      claims: z.array(z.string()).default([]),
      effect: z.string().default(''),
      measure: z.string().default(''),
    }),
  ),
})

/** The sample's sources, as `resources/sample/README.md` describes them. */
export type Sample = z.infer<typeof head> & {
  readonly interviews: readonly {
    readonly transcript: Transcript
    readonly quotes: z.infer<typeof sampleQuotes>
  }[]
  readonly personas: readonly z.infer<typeof persona>[]
}

export type { SampleTag }

/** Reads the sample's sources from a folder; throws when they are not what they should be. */
export function readSample(folder: string): Sample {
  const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
  const named = (within: string, ending: string) =>
    readdirSync(join(folder, within))
      .filter(name => name.endsWith(ending))
      .sort()
  return {
    ...head.parse(json('project.json')),
    interviews: named('interviews', '.md').map(name => ({
      transcript: transcriptOfLines(linesOfText(readFileSync(join(folder, 'interviews', name), 'utf8'))),
      quotes: sampleQuotes.parse(json('interviews', name.replace(/\.md$/, '.quotes.json'))),
    })),
    personas: named('personas', '.json').map(name => persona.parse(json('personas', name))),
  }
}
