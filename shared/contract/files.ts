import { z } from 'zod'
import { prose } from '../model/text.ts'
import { query } from './define.ts'

/** A folder as the in-app file picker shows it: its folders and its project files, by name. */
export type FolderListing = {
  readonly path: string
  /** Null at the top. */
  readonly parent: string | null
  readonly entries: readonly { readonly name: string; readonly path: string; readonly isFolder: boolean }[]
}

export const files = {
  /** `folder` null: where this person's projects are kept. */
  'files.list': query<FolderListing>()(z.object({ folder: prose(4_096).nullable() })),
}
