import { z } from 'zod'
import { personaId } from '../model/ids.ts'
import { prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const packFormats = ['html', 'pdf', 'json'] as const
export type PackFormat = (typeof packFormats)[number]

const selection = {
  /** In this order; empty means all, in the board's order. */
  personaIds: z.array(personaId).max(500).default([]),
  /** Names of people and partners who agreed to that, instead of roles and partner types. */
  withNames: z.boolean().default(false),
}

/** A file that was written: `path` is where it is on this computer. */
export type ExportedFile = { readonly path: string; readonly fileName: string; readonly bytes: number }

/** Evidence that an export leaves out because of what was agreed to, by reason. */
export type LeftOut = { readonly refused: number; readonly internal: number; readonly notAsked: number }

export const packs = {
  /** The pack as one self-contained HTML page, for the preview. */
  'packs.preview': query<string>()(z.object(selection)),
  /**
   * What consent does to a pack: quotes left out (`refused`, lapsed ones among them; `internal`), and quotes in it of
   * people whom nobody asked yet (`notAsked`).
   */
  'packs.leftOut': query<LeftOut>()(z.object(selection)),
  /** Writes a pack, and notes in the project that it was written. `path` null: a file for the host to hand out as a download. Reports progress; can be cancelled. */
  'packs.export': command<ExportedFile>()(
    z.object({ format: z.enum(packFormats), path: prose(4_096).nullable(), ...selection }),
  ),
}
