import { join } from 'node:path'
import { startProgram } from '../program.ts'

/** Runs a command from the sources, and gives what it said. `settings` keeps the person's own recent list out of it. */
export function runCli(settings: string, ...args: readonly string[]) {
  return startProgram('electron/cli/main.ts', args, {
    THROUGHLINE_SETTINGS: join(settings, 'settings'),
    THROUGHLINE_PROJECTS: join(settings, 'projects'),
    CHROME_PATH: process.env.CHROME_PATH ?? '',
  }).ended
}
