import { parseArgs } from 'node:util'

export type WebOptions = {
  /** Null: the usual one, or a free one where that is taken. */
  readonly port: number | null
  readonly opensBrowser: boolean
  readonly project: string | null
}

export const webUsage = `Usage: npm start -- [--desktop | --web] [--port N] [--no-open] [--project FILE]

  --desktop       the desktop window, or an error
  --web           in the browser, at a printed local address
  --port N        the port of that address; 0 picks a free one
  --no-open       prints the address only
  --project FILE  opens this project
`

/** Throws an `Error` with a plain sentence for a wrong command line. */
export function parseWebOptions(args: readonly string[]): WebOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      project: { type: 'string' },
    },
  })
  return {
    port: values.port === undefined ? null : parsePort(values.port),
    opensBrowser: !values['no-open'],
    project: values.project ?? null,
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Error(`--port ${text} is not a port: give 0 to 65535.`)
  return port
}
