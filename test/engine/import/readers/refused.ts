import { Refusal } from '../../../../electron/engine/import/reading.ts'

/** The sentence something is refused with; anything else is thrown on. */
export async function refusalOf(read: () => unknown): Promise<string> {
  try {
    await read()
  } catch (failure) {
    if (failure instanceof Refusal) return failure.message
    throw failure
  }
  return 'It was not refused.'
}

export const sentences = {
  bomb: 'It unpacks to far more than it holds, as no document does.',
  names: 'It holds names that lead out of it, as no document does.',
  password: 'It is protected by a password.',
  docType: 'It holds a document type (DOCTYPE), which is not read: it can hide or multiply text.',
  word: 'It is damaged, or not really a Word file.',
  odt: 'It is damaged, or not really an OpenDocument text.',
  rtf: 'It is damaged, or not really a rich text file.',
  pdf: 'It is damaged, or not really a PDF.',
  empty: 'It has no words in it.',
  long: 'It is longer than an interview may be (2,000,000 characters).',
}
