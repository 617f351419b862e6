import { imageSize } from 'image-size'
import { EngineFailure } from '../../../shared/errors.ts'
import { portraitSize } from '../../../shared/model/portrait.ts'

/** What a picture is made of; EXIF and XMP say more than that (WebP Container Specification, "Extended File Format"). */
const partsOfPictures = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']

/** `invalid-input` for what is no WebP picture of a portrait's size, or carries more than a picture. */
export function requirePortrait(dataUrl: string) {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  const size = sizeOf(bytes)
  const isPicture = size?.type === 'webp' && size.width === portraitSize && size.height === portraitSize
  if (isPicture && partsOf(bytes).every(part => partsOfPictures.includes(part))) return
  throw new EngineFailure({
    kind: 'invalid-input',
    field: 'portrait',
    reason: `is no plain picture of ${portraitSize} by ${portraitSize} pixels`,
  })
}

function sizeOf(bytes: Buffer) {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

/** The names of a RIFF file's chunks, in their order; each is as long as it says, and one more where that is odd. */
function partsOf(bytes: Buffer): readonly string[] {
  const parts: string[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    parts.push(bytes.toString('latin1', at, at + 4))
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length & 1)
  }
  return parts
}
