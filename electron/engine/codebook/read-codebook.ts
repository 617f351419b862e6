import type { Source } from '../../../shared/contract/imports.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import { largestTextSource } from '../../../shared/model/source.ts'
import { restOfSentence } from '../import/people-table.ts'
import { readBytes } from '../import/read-source.ts'
import { decode } from '../import/readers/decode.ts'
import { Refusal } from '../import/reading.ts'
import { readCodebookCsv } from './codebook-csv.ts'
import { readCodebookQdc } from './codebook-qdc.ts'
import type { CodebookFile } from './codebook-row.ts'

/** Reads a codebook, as XML where it begins like it, else as CSV; `invalid-input` for what is none. */
export function readCodebook(source: Source): CodebookFile {
  try {
    const bytes = 'pasted' in source ? Buffer.from(source.pasted) : readBytes(source.path, 'csv')
    const start = bytes.subarray(0, 200).toString('latin1').replaceAll('\0', '')
    if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(start)) return readCodebookQdc(bytes)
    const { text, warnings } = decode(bytes, largestTextSource)
    const file = readCodebookCsv(text)
    return { ...file, warnings: [...warnings, ...file.warnings] }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    throw new EngineFailure({ kind: 'invalid-input', field: 'file', reason: restOfSentence(reason.message) })
  }
}
