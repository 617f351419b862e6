import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './ensure-build.ts'
import { ensureTestChrome } from './ensure-chrome.ts'
import { inRoot, root } from './repository.ts'
import {
  type PlaywrightReport,
  reconcile,
  summaryLine,
  type Tally,
  tallyPlaywright,
  tallyVitest,
  type VitestReport,
} from './test-tally.ts'

type Step = { readonly name: string; run(): Promise<Tally> }

const bin = (...path: readonly string[]) => inRoot('node_modules', ...path)
const reports = { unit: inRoot('test-results', 'unit.json'), app: inRoot('test-results', 'app.json') }

const steps: readonly Step[] = [
  { name: 'Types', run: () => check(bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.') },
  { name: 'Lint', run: () => check(bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.') },
  { name: 'Layers', run: checkLayers },
  { name: 'Build', run: checkBuild },
  { name: 'Browser', run: checkBrowser },
  { name: 'Unit and engine tests', run: runUnitTests },
  { name: 'Application tests', run: runAppTests },
]

await main()

async function main() {
  process.chdir(root)
  writeInMemory()
  const found: { readonly step: Step; readonly tally: Tally }[] = []
  for (const step of steps) {
    console.log(`\n== ${step.name}`)
    found.push({ step, tally: await step.run() })
  }
  console.log('\n== Summary')
  for (const { step, tally } of found) {
    console.log(`${step.name}: ${summaryLine([tally])}`)
    for (const { test, reason } of tally.skipped) console.log(`  skipped: ${test} (${reason})`)
  }
  const tallies = found.map(one => one.tally)
  console.log(summaryLine(tallies))
  process.exitCode = tallies.some(tally => tally.failed > 0) ? 1 : 0
}

/** The tests write thousands of projects, every one through to the disk: where there is room for it, to one in memory. */
function writeInMemory() {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(memory)) return
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < 2 ** 31) return
  const folder = mkdtempSync(join(memory, 'throughline-tests-'))
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130))
}

async function check(...command: readonly string[]): Promise<Tally> {
  return one((await node(command)).status === 0)
}

/** A check that looked at nothing has not passed. */
async function checkLayers(): Promise<Tally> {
  const { status, output } = await node(
    [
      bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.json',
      '--ts-config',
      'tsconfig.json',
      'electron',
      'renderer',
      'shared',
    ],
    true,
  )
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  return one(status === 0 && modules > 100)
}

async function checkBuild(): Promise<Tally> {
  try {
    await ensureBuild()
    return one(true)
  } catch (reason) {
    console.error(reason instanceof Error ? reason.message : String(reason))
    return one(false)
  }
}

/** Everything after it, and the programs the tests start, use the browser that was found. */
async function checkBrowser(): Promise<Tally> {
  const chrome = await ensureTestChrome()
  if (chrome === null) return one(false)
  console.log(`Using ${chrome}`)
  process.env.CHROME_PATH = chrome
  return one(true)
}

async function runUnitTests(): Promise<Tally> {
  rmSync(reports.unit, { force: true })
  const { status } = await node([
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ])
  const report = readReport<VitestReport>(reports.unit)
  return reconcile(report && tallyVitest(report), status)
}

async function runAppTests(): Promise<Tally> {
  rmSync(reports.app, { force: true })
  const { status } = await node([bin('@playwright', 'test', 'cli.js'), 'test'])
  const report = readReport<PlaywrightReport>(reports.app)
  return reconcile(report && tallyPlaywright(report), status)
}

function readReport<Report>(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return null
  }
}

function node(
  command: readonly string[],
  keepsOutput = false,
): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      stdio: ['ignore', keepsOutput ? 'pipe' : 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      process.stdout.write(text)
    })
    child.once('error', reject)
    child.once('close', code => resolve({ status: code ?? 1, output }))
  })
}

function one(isPassed: boolean): Tally {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: [] }
}
