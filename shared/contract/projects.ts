import { z } from 'zod'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

/** The project that is open. */
export type OpenProject = {
  readonly path: string
  readonly name: string
  readonly isReadOnly: boolean
  /** What the rail shows beside its names. `tags` counts the whole codebook. */
  readonly counts: ProjectCounts
}

export type ProjectCounts = {
  readonly partners: number
  readonly participants: number
  readonly interviews: number
  readonly quotes: {
    readonly total: number
    readonly motivation: number
    readonly painPoint: number
    readonly need: number
  }
  readonly tags: number
  readonly personas: number
  readonly claims: number
  readonly evidence: number
}

export type RecentProject = {
  readonly path: string
  readonly name: string
  /** ISO 8601 */
  readonly openedAt: string
  /** False when there is no file at the path any more. */
  readonly exists: boolean
}

/** A finding of `projects.check`, in one sentence. */
export type CheckReport = { readonly findings: readonly string[]; readonly quotesChecked: number }

const path = prose(4_096).refine(text => text.trim() !== '', 'is empty')

export const projects = {
  /** The open project with its counts, or null. */
  'projects.current': query<OpenProject | null>()(z.object({})),
  /** Projects opened on this computer, latest first. */
  'projects.recent': query<readonly RecentProject[]>()(z.object({})),
  /** Takes one project off the recent list; its file is not touched. */
  'projects.forget': command<null>()(z.object({ path })),
  /** Writes a new project file and opens it; `conflict` if the file exists. A missing `.throughline` is added. */
  'projects.create': command<OpenProject>()(z.object({ path, name: line(200) })),
  /** Opens a file: `project-locked`, `project-newer`, `project-corrupt`, `not-found` leave the open project open. */
  'projects.open': command<OpenProject>()(z.object({ path, readOnly: z.boolean().default(false) })),
  /** Writes the sample project and opens it. `path` null: beside the person's other projects, under a free name. */
  'projects.openSample': command<OpenProject>()(z.object({ path: path.nullable().default(null) })),
  /** Closes the open project; nothing happens without one. */
  'projects.close': command<null>()(z.object({})),
  /** Changes the project's name, not its file's. */
  'projects.rename': command<null>()(z.object({ name: line(200) })),
  /** A verified, self-contained copy; the project stays open. `path` null: a file for the host to hand out. */
  'projects.saveCopy': command<{ path: string; fileName: string }>()(z.object({ path: path.nullable() })),
  /** Integrity of the file and of every quote's anchor. */
  'projects.check': query<CheckReport>()(z.object({})),
}
