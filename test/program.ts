import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '..')

export type Program = {
  readonly child: ChildProcess
  /** Standard output until it holds something; rejects with all that was said if the program ends before. */
  until(pattern: RegExp): Promise<string>
  ended: Promise<{ readonly status: number | null; readonly output: string; readonly complaint: string }>
}

/** Starts a program of the repository from its sources; it is gone when the test is. */
export function startProgram(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    env: { ...kept('PATH', 'HOME', 'NODE_COMPILE_CACHE'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let complaint = ''
  const heard = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
    for (const listen of heard) listen()
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    complaint += text
  })
  const ended = new Promise<Awaited<Program['ended']>>(resolve =>
    child.once('close', status => resolve({ status, output, complaint })),
  )
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    child,
    ended,
    until: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (found) resolve(found[0])
        }
        heard.add(look)
        look()
        void ended.then(({ status }) => reject(new Error(`Ended with ${status}:\n${output}\n${complaint}`)))
      }),
  }
}

/** What a program has of the environment of the tests; the rest says which projects and settings are somebody's own. */
function kept(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, process.env[name] ?? '']))
}
