import { z } from 'zod'
import { command, query } from './define.ts'

/** What undo and redo would do now, as "place 3 quotes on Cloud Integrator"; null: nothing. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export const history = {
  'history.state': query<HistoryState>()(z.object({})),
  /** Undoes the latest step that is not undone; gives its label, or null if there was none. */
  'history.undo': command<string | null>()(z.object({})),
  'history.redo': command<string | null>()(z.object({})),
}
