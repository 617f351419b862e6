import { z } from 'zod'
import { command, query } from './define.ts'

/** What undo and redo would do now, as "place 3 quotes on Cloud Integrator"; null: nothing. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export const history = {
  /** What undo and redo would do now; neither in a project that is open read-only. */
  'history.state': query<HistoryState>()(z.object({})),
  /** Undoes the latest step that is not undone; gives its label, or null if there was none. */
  'history.undo': command<string | null>()(z.object({})),
  /** Does again what was undone last; gives its label, or null if there was nothing. */
  'history.redo': command<string | null>()(z.object({})),
}
