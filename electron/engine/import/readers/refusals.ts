import type { SourceFormat } from '../../../../shared/model/source.ts'
import { Refusal } from '../reading.ts'

/** The formats that are documents of some program, not text. */
export type DocumentFormat = Extract<SourceFormat, 'docx' | 'odt' | 'rtf' | 'html' | 'pdf'>

/** The formats that are XML, or are read with it. */
export type XmlFormat = DocumentFormat | 'qdc'

const kinds: Readonly<Record<XmlFormat, string>> = {
  qdc: 'a REFI-QDA codebook',
  docx: 'a Word file',
  odt: 'an OpenDocument text',
  rtf: 'a rich text file',
  html: 'a web page',
  pdf: 'a PDF',
}

/** For a file whose bytes are not what its format says they are. */
export function damaged(format: XmlFormat): Refusal {
  return new Refusal(`It is damaged, or not really ${kinds[format]}.`)
}

/** For a file that needs a password to be read. */
export function protectedByPassword(): Refusal {
  return new Refusal('It is protected by a password.')
}

/** For a small file made to fill the memory. */
export function bomb(): Refusal {
  return new Refusal('It unpacks to far more than it holds, as no document does.')
}
