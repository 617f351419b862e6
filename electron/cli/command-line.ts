import { type ParseArgsConfig, parseArgs } from 'node:util'
import { packFormats } from '../../shared/contract/packs.ts'

export const exportFormats = [...packFormats, 'csv', 'codebook-csv', 'qdc', 'copy'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type CliCommand =
  | { readonly name: 'help' }
  | { readonly name: 'sample'; readonly file: string }
  | { readonly name: 'new'; readonly file: string; readonly projectName: string }
  | {
      readonly name: 'import'
      readonly file: string
      readonly sources: readonly string[]
      readonly asJson: boolean
      /** Also what is there already. */
      readonly again: boolean
      /** Where the report is written as a text file. */
      readonly report: string | null
    }
  | {
      readonly name: 'export'
      readonly file: string
      readonly format: ExportFormat
      readonly out: string
      readonly personas: readonly string[]
      readonly withNames: boolean
    }
  | {
      readonly name: 'codebook'
      readonly file: string
      readonly source: string
      readonly asJson: boolean
      /** Only says what it would do. */
      readonly isDry: boolean
    }
  | { readonly name: 'check'; readonly file: string }
  | { readonly name: 'show'; readonly file: string; readonly asJson: boolean }

export const cliUsage = `Usage: npm run cli -- COMMAND

  sample FILE                      writes the sample project
  new FILE --name NAME             writes an empty project
  import FILE SOURCE... [--json] [--again] [--report PATH]
                                   adds interviews from files, or from all files in folders:
                                   text, Markdown, HTML, Word, OpenDocument, RTF, PDF, VTT, SRT, CSV
  codebook FILE SOURCE [--dry-run] [--json]
                                   adds the tags of a codebook, CSV or REFI-QDA (.qdc)
  export FILE --format html|pdf|json|csv|codebook-csv|qdc|copy --out PATH
              [--persona NAME]... [--with-names]
                                   writes a pack of personas, all quotes as a table (csv), the codebook
                                   (codebook-csv, qdc), or a verified copy of the project
  check FILE                       checks the file and the place of every quote
  show FILE [--json]               counts what is in the project
  --help                           shows this

Exit status: 0 done, 1 not done (one sentence on standard error says why), 2 wrong usage.
With "npm run --silent cli --" nothing but the command's own words stands on standard output.
`

/** A command line that says nothing this program can do; its message is one plain sentence. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads a command line. Throws `UsageError`. */
export function parseCommandLine(args: readonly string[]): CliCommand {
  const [name, ...rest] = args
  if (name === undefined) throw new UsageError('Say what to do.')
  if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' }
  switch (name) {
    case 'sample':
    case 'check':
      return { name, file: parse(name, rest, {}).file }
    case 'new': {
      const { file, values } = parse(name, rest, { name: { type: 'string' } })
      return { name, file, projectName: required(values.name, 'new', '--name NAME') }
    }
    case 'import': {
      const options = {
        json: { type: 'boolean' },
        again: { type: 'boolean' },
        report: { type: 'string' },
      } as const
      const { file, more, values } = parse(name, rest, options, true)
      if (more.length === 0) throw new UsageError('"import" needs at least one SOURCE.')
      if (values.report === '') throw new UsageError('"import" needs a PATH for --report.')
      const report = typeof values.report === 'string' ? values.report : null
      const again = values.again === true
      return { name, file, sources: more, asJson: values.json === true, again, report }
    }
    case 'export':
      return parseExport(rest)
    case 'codebook': {
      const options = { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const
      const { file, more, values } = parse(name, rest, options, true)
      const [source] = more
      if (!source || more.length > 1) throw new UsageError('"codebook" needs one SOURCE.')
      return { name, file, source, asJson: values.json === true, isDry: values['dry-run'] === true }
    }
    case 'show': {
      const { file, values } = parse(name, rest, { json: { type: 'boolean' } })
      return { name, file, asJson: values.json === true }
    }
    default:
      throw new UsageError(`There is no command "${name}".`)
  }
}

function parseExport(args: readonly string[]): CliCommand {
  const { file, values } = parse('export', args, {
    format: { type: 'string' },
    out: { type: 'string' },
    persona: { type: 'string', multiple: true },
    'with-names': { type: 'boolean' },
  })
  const wanted = required(values.format, 'export', `--format ${exportFormats.join('|')}`)
  const format = exportFormats.find(one => one === wanted)
  if (!format) throw new UsageError(`There is no format "${wanted}": give ${exportFormats.join(', ')}.`)
  const personas = Array.isArray(values.persona) ? values.persona.map(String) : []
  const withNames = values['with-names'] === true
  if (format === 'copy' && (personas.length > 0 || withNames))
    throw new UsageError('A copy is the whole project: it takes no --persona and no --with-names.')
  if ((format === 'codebook-csv' || format === 'qdc') && (personas.length > 0 || withNames))
    throw new UsageError('A codebook has all tags and no names: it takes no --persona and no --with-names.')
  if (format === 'csv' && personas.length > 0)
    throw new UsageError('A table of quotes has all of them: it takes no --persona.')
  return {
    name: 'export',
    file,
    format,
    out: required(values.out, 'export', '--out PATH'),
    personas,
    withNames,
  }
}

function parse(command: string, args: readonly string[], options: Options, takesMore = false) {
  const { values, positionals } = parseStrictly(args, options)
  const [file, ...more] = positionals
  if (file === undefined || file === '') throw new UsageError(`"${command}" needs a FILE.`)
  if (!takesMore && more.length > 0) throw new UsageError(`"${command}" takes one FILE only.`)
  return { file, more, values }
}

function parseStrictly(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (reason) {
    // Node's own first sentence names the option; the rest of it explains Node.
    const message = reason instanceof Error ? reason.message : String(reason)
    throw new UsageError(`${message.split('. ')[0]?.replace(/\.?$/, '.')}`)
  }
}

function required(value: unknown, command: string, option: string): string {
  if (typeof value !== 'string' || value === '') throw new UsageError(`"${command}" needs ${option}.`)
  return value
}
