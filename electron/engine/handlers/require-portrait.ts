import { imageSize } from 'image-size'
import { EngineFailure } from '../../../shared/errors.ts'
import { portraitSize } from '../../../shared/model/portrait.ts'

/** Parts of a WebP file that say more than the picture (WebP Container Specification, "Metadata"). */
const metadata = ['EXIF', 'XMP ', 'ICCP']

/** `invalid-input` for what is no WebP picture of a portrait's size, or carries more than a picture. */
export function requirePortrait(dataUrl: string) {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  const size = sizeOf(bytes)
  const isPicture = size?.type === 'webp' && size.width === portraitSize && size.height === portraitSize
  if (isPicture && !metadata.some(part => bytes.includes(part, 12, 'latin1'))) return
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
