import { z } from 'zod'

/** Pixels on each side of a portrait as it is kept. */
export const portraitSize = 256

/** A picture as the page made it from whatever was chosen: WebP, as a data URL (RFC 2397). */
export const portrait = z
  .string()
  .max(400_000, 'is larger than a portrait')
  .regex(/^data:image\/webp;base64,[A-Za-z0-9+/]+={0,2}$/, 'is no picture')
