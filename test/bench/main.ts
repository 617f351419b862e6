import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { returnToCallersFolder } from '../../scripts/repository.ts'
import { type Bench, type Case, createBench } from './bench.ts'
import { behindSlow } from './cases/behind-slow.ts'
import { capture } from './cases/capture.ts'
import { csv } from './cases/csv.ts'
import { evidenceScroll } from './cases/evidence-scroll.ts'
import { evidenceTyping } from './cases/evidence-typing.ts'
import { filters } from './cases/filters.ts'
import { importing } from './cases/import.ts'
import { liveTyping } from './cases/live-typing.ts'
import { memory } from './cases/memory.ts'
import { open } from './cases/open.ts'
import { paint } from './cases/paint.ts'
import { personas } from './cases/personas.ts'
import { place } from './cases/place.ts'
import { reading } from './cases/reading.ts'
import { retag } from './cases/retag.ts'
import { search } from './cases/search.ts'
import { start } from './cases/start.ts'
import { tagMove } from './cases/tag-move.ts'
import { tray } from './cases/tray.ts'
import { typing } from './cases/typing.ts'
import { beside } from './growth.ts'
import { type Measured, tableOf } from './report.ts'
import { isScaleName, type ScaleName, scaleNames } from './scales.ts'

const cases: Readonly<Record<string, Case>> = {
  open,
  capture,
  retag,
  csv,
  tray,
  search,
  filters,
  'evidence-scroll': evidenceScroll,
  'evidence-typing': evidenceTyping,
  personas,
  'tag-move': tagMove,
  'behind-slow': behindSlow,
  place,
  typing,
  start,
  reading,
  paint,
  'live-typing': liveTyping,
  import: importing,
  memory,
}

/** What is measured of a project ten times as large, beside the one that it is ten times as large as. */
const tenfoldCases = ['open', 'capture', 'search', 'filters', 'tag-move', 'behind-slow']

const usage = `Usage: npm run bench -- [--json FILE] [--scale ${scaleNames.join('|')}] [--only ${Object.keys(cases).join('|')}]...
`

type Options = {
  readonly json: string | null
  readonly scale: ScaleName
  readonly only: readonly string[]
}

returnToCallersFolder('bench')
await main(process.argv.slice(2))

async function main(args: readonly string[]) {
  let options: Options
  try {
    options = parseOptions(args)
  } catch (reason) {
    process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n\n${usage}`)
    process.exitCode = 2
    return
  }
  const measured = await measureAll(options)
  if (options.scale === 'x10') {
    const full = await measureAll({ ...options, scale: 'full' })
    console.log(`${tableOf(full)}\n`)
    measured.push(...beside(full, measured))
  }
  console.log(tableOf(measured))
  const missed = measured.filter(({ figure }) => figure.met === false).length
  console.log(missed === 0 ? '\nEvery target is met.' : `\n${missed} of the targets missed.`)
  if (options.json !== null) {
    writeFileSync(
      options.json,
      `${JSON.stringify(
        measured.map(one => one.figure),
        null,
        2,
      )}\n`,
    )
  }
}

/** One case after the other: two at once would measure each other. */
async function measureAll({ scale, only }: Options): Promise<Measured[]> {
  const bench = await createBench(scale)
  try {
    const measured: Measured[] = []
    for (const name of only) {
      process.stderr.write(`${name} …\n`)
      measured.push(...(await measure(name, bench)))
    }
    return measured
  } finally {
    bench.close()
  }
}

/** A case that cannot be measured takes none of the others with it. */
async function measure(name: string, bench: Bench): Promise<readonly Measured[]> {
  try {
    return (await cases[name]?.(bench)) ?? []
  } catch (reason) {
    console.error(
      `${name} could not be measured: ${reason instanceof Error ? reason.message : String(reason)}`,
    )
    process.exitCode = 1
    return []
  }
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      scale: { type: 'string', default: 'sample' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  if (!isScaleName(values.scale)) throw new Error(`There is no scale ${values.scale}.`)
  const unknown = values.only.find(name => !Object.hasOwn(cases, name))
  if (unknown !== undefined) throw new Error(`The bench has no ${unknown}.`)
  return {
    json: values.json === undefined ? null : resolve(values.json),
    scale: values.scale,
    only: values.only.length > 0 ? values.only : values.scale === 'x10' ? tenfoldCases : Object.keys(cases),
  }
}
