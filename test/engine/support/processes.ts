import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const script = join(import.meta.dirname, 'hold-project.ts')

/** A process that has opened the project; it ends with the test. */
export async function holdProject(path: string, task: 'hold' | 'write' = 'hold'): Promise<ChildProcess> {
  const child = start(path, task)
  onTestFinished(() => endOf(child))
  const [said] = await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')])
  if (String(said) !== 'open\n') throw new Error(`The other process did not open ${path}`)
  return child
}

/** A process that is killed in the middle of a transaction whose pages are half written. */
export async function dieWriting(path: string): Promise<void> {
  await once(start(path, 'die'), 'exit')
}

export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

function start(path: string, task: string): ChildProcess {
  return spawn(process.execPath, [script, path, task], { stdio: ['ignore', 'pipe', 'inherit'] })
}
