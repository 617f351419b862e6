import { imageSize } from 'image-size'
import { portraitSize } from '../../shared/model/portrait.ts'

const largestFile = 5 * 1024 * 1024
/** A picture with more pixels than this fills the memory before anybody sees it. */
const mostPixels = 50_000_000
const types: readonly (string | undefined)[] = ['png', 'jpg', 'webp']

/**
 * Makes a portrait of a chosen file: its middle, cut square and drawn anew, so that nothing but the picture is left of it.
 * Throws in one sentence for what is no PNG, JPEG or WebP picture, too large a file, or too many pixels.
 */
export async function readPortrait(file: File): Promise<string> {
  if (file.size > largestFile) throw new Error(`“${file.name}” is larger than 5 MB.`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { width, height, type } = sizeOf(bytes)
  if (!types.includes(type)) throw new Error(`“${file.name}” is no PNG, JPEG or WebP picture.`)
  if (width * height > mostPixels) throw new Error(`“${file.name}” has too many pixels: at most 50 million.`)
  const picture = await decoded(file, bytes, type)
  const side = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = portraitSize
  canvas.height = portraitSize
  const pen = canvas.getContext('2d')
  if (pen) pen.imageSmoothingQuality = 'high'
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  pen?.drawImage(picture, left, top, side, side, 0, 0, portraitSize, portraitSize)
  picture.close()
  return canvas.toDataURL('image/webp', 0.85)
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; type?: string | undefined } {
  try {
    return imageSize(bytes)
  } catch {
    return { width: 0, height: 0 }
  }
}

async function decoded(
  file: File,
  bytes: Uint8Array<ArrayBuffer>,
  type: string | undefined,
): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: `image/${type === 'jpg' ? 'jpeg' : type}` }))
  } catch {
    throw new Error(`“${file.name}” is damaged: it cannot be read as a picture.`)
  }
}
