import { spawn } from 'node:child_process'

export type Ended = { readonly status: number | null; readonly output: string; readonly errors: string }

/** Runs a script with the Node that runs this, and gives what it said. */
export function runNode(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, env: { ...options.env } })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.once('error', reject)
    child.once('close', status => resolve({ status, output, errors }))
  })
}
