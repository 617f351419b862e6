import fc from 'fast-check'
import { expect } from 'vitest'
import { readDocument } from '../../../../electron/engine/import/readers/read-document.ts'
import { type Reading, Refusal } from '../../../../electron/engine/import/reading.ts'

type Format = Parameters<typeof readDocument>[0]

/** A conversation as paragraphs of a document, and as it is to be read from every format. */
export const spoken = {
  paragraphs: [
    '[00:00:04] Interviewer: What made you sign up as a partner?',
    '[00:01:12] Ada Example: We would not sell what we cannot show offline; the margin comes second.',
    '[01:02:03] Interviewer: And the portal?',
    '[01:02:09] Ada Example: Nobody has opened it since “spring” – it is in the way.',
  ],
  lines: [
    { speaker: 'Interviewer', at: 4_000, text: 'What made you sign up as a partner?' },
    {
      speaker: 'Ada Example',
      at: 72_000,
      text: 'We would not sell what we cannot show offline; the margin comes second.',
    },
    { speaker: 'Interviewer', at: 3_723_000, text: 'And the portal?' },
    {
      speaker: 'Ada Example',
      at: 3_729_000,
      text: 'Nobody has opened it since “spring” – it is in the way.',
    },
  ],
}

/** The one transcript of a document, and what is said of it. */
export async function transcriptOf(format: Format, bytes: Buffer) {
  const { transcripts, warnings, encoding } = await readDocument(format, bytes)
  const [transcript] = transcripts
  if (!transcript || transcripts.length > 1) throw new Error('A document is one transcript.')
  return { ...transcript, warnings, encoding }
}

/** The words of a document's lines alone. */
export async function wordsOf(format: Format, bytes: Buffer): Promise<readonly string[]> {
  return (await transcriptOf(format, bytes)).lines.map(line => line.text)
}

/** Whatever is done to the bytes of a document, it is read, or refused in one sentence. */
export async function readsOrRefuses(format: Format, whole: Buffer, runs = 150) {
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 })
  const cut = fc.option(fc.nat(whole.length))
  await fc.assert(
    fc.asyncProperty(changes, cut, async (bytes, length) => {
      const changed = Buffer.from(whole.subarray(0, length ?? whole.length))
      for (const [at, byte] of bytes) if (at < changed.length) changed[at] = byte
      expect(isSound(await readDocument(format, changed).catch((failure: unknown) => failure))).toBe(true)
    }),
    { numRuns: runs },
  )
}

function isSound(given: unknown): boolean {
  if (given instanceof Refusal) return /^It[ s].*\.$/.test(given.message)
  const { transcripts, warnings } = given as Reading
  const lines = transcripts.flatMap(transcript => transcript.lines)
  return lines.every(line => !/[\0\r\n]/.test(line.text)) && lines.length > 0 && warnings.length < 5
}
