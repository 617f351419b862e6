import { errorText } from '../../shared/errors.ts'
import { type Engine, startEngine } from '../engine/client.ts'
import { engineSettings, engineWorkerUrl } from '../host-shared/places.ts'
import { printWithChrome } from '../host-shared/print-with-chrome.ts'
import { type CliCommand, cliUsage, parseCommandLine, UsageError } from './command-line.ts'
import { runCommand } from './commands.ts'
import { createSession } from './session.ts'

// A reader such as `head` may close the pipe early; that is no error of this program.
process.stdout.on('error', () => process.exit(0))

process.exitCode = await main(process.argv.slice(2))

/** Gives the exit status. */
async function main(args: readonly string[]): Promise<number> {
  let command: CliCommand
  try {
    command = parseCommandLine(args)
  } catch (reason) {
    if (!(reason instanceof UsageError)) throw reason
    process.stderr.write(`${reason.message}\n\n${cliUsage}`)
    return 2
  }
  if (command.name === 'help') {
    process.stdout.write(cliUsage)
    return 0
  }
  const engine = startEngine(
    engineWorkerUrl(import.meta.url),
    engineSettings(import.meta.url),
    printWithChrome,
  )
  const session = createSession(engine)
  process.on('SIGINT', session.cancel)
  process.on('SIGTERM', session.cancel)
  try {
    const { output, complaint } = await runCommand(session, command)
    process.stdout.write(output)
    if (complaint === undefined) return 0
    process.stderr.write(`${complaint}\n`)
    return 1
  } catch (reason) {
    process.stderr.write(`${sentence(reason)}\n`)
    return 1
  } finally {
    await close(engine)
  }
}

function sentence(reason: unknown): string {
  if (!(reason instanceof Error)) return errorText({ kind: 'internal', reason: String(reason) })
  return reason.message
}

/** An engine that has stopped by itself has said why already. */
async function close(engine: Engine) {
  await engine.close().catch(() => {})
}
