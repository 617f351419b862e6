import { z } from 'zod'
import { line } from '../model/text.ts'
import { command, query } from './define.ts'

/** Methods that the host answers itself, because only it has windows and dialogs. */
export const host = {
  /** `hasDialogs`: paths are chosen in native dialogs; otherwise in the in-app picker, and exports are downloads. */
  'host.about': query<{ kind: 'desktop' | 'web'; version: string; hasDialogs: boolean }>()(z.object({})),
  /** A native dialog for a project file; null when it was closed without a choice. */
  'host.chooseProject': command<string | null>()(z.object({})),
  /** A native dialog for a place to write; null when it was closed without a choice. */
  'host.chooseDestination': command<string | null>()(z.object({ fileName: line(255) })),
  /** Shows an exported file in the system's file manager. */
  'host.reveal': command<null>()(z.object({ path: line(4_096) })),
  /** The answer to the event `closing`: what was typed is stored. A host that did not ask does nothing. */
  'host.readyToClose': command<null>()(z.object({})),
}

/** What a native menu asks of the page. */
export const menuCommands = [
  'new-project',
  'open-project',
  'save-copy',
  'close-project',
  'undo',
  'redo',
  'palette',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export type HostMethodName = keyof typeof host
