import { z } from 'zod'

// The desktop and web hosts forbid `eval`, which zod would use to compile its parsers.
z.config({ jitless: true })

/** A UUIDv7 in lower case. Branded per noun, so that a `QuoteId` is no `TagId`. */
function id<Noun extends string>() {
  return z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    .brand<Noun>()
}

export const partnerId = id<'Partner'>()
export const participantId = id<'Participant'>()
export const customerId = id<'Customer'>()
export const segmentId = id<'Segment'>()
export const attributeId = id<'Attribute'>()
export const consentId = id<'Consent'>()
export const guideId = id<'Guide'>()
export const interviewId = id<'Interview'>()
export const speakerId = id<'Speaker'>()
export const quoteId = id<'Quote'>()
export const tagId = id<'Tag'>()
export const personaId = id<'Persona'>()
export const claimId = id<'Claim'>()
export const evidenceId = id<'Evidence'>()
export const actionId = id<'Action'>()
export const versionId = id<'Version'>()
export const savedFilterId = id<'SavedFilter'>()

export type PartnerId = z.infer<typeof partnerId>
export type ParticipantId = z.infer<typeof participantId>
export type CustomerId = z.infer<typeof customerId>
export type SegmentId = z.infer<typeof segmentId>
export type AttributeId = z.infer<typeof attributeId>
export type ConsentId = z.infer<typeof consentId>
export type GuideId = z.infer<typeof guideId>
export type InterviewId = z.infer<typeof interviewId>
export type SpeakerId = z.infer<typeof speakerId>
export type QuoteId = z.infer<typeof quoteId>
export type TagId = z.infer<typeof tagId>
export type PersonaId = z.infer<typeof personaId>
export type ClaimId = z.infer<typeof claimId>
export type EvidenceId = z.infer<typeof evidenceId>
export type ActionId = z.infer<typeof actionId>
export type VersionId = z.infer<typeof versionId>
export type SavedFilterId = z.infer<typeof savedFilterId>

/** At least one id, none of them twice: a doubled click must not do a thing to the same row again. */
export function someIds<Id extends z.ZodType<string>>(id: Id, most = 1_000) {
  return z
    .array(id)
    .min(1)
    .max(most)
    .transform(ids => [...new Set(ids)])
}
