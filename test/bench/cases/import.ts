import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { v7 as uuidv7 } from 'uuid'
import { readSource } from '../../../electron/engine/import/read-source.ts'
import { ensureBuild } from '../../../scripts/ensure-build.ts'
import { buildDocx } from '../../engine/import/documents.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { type Asked, workerEngine } from '../engines.ts'
import { openFloor } from '../floor.ts'
import { callHost, fetchFirstPage, startHost } from '../host.ts'
import type { Random } from '../random.ts'
import { residentOf } from '../resident.ts'
import { timed } from '../sampling.ts'
import { median } from '../statistics.ts'

const rounds = 5

/** Importing many files, against what the same work costs without an application around it. */
export const importing: Case = async bench => [
  ...(await plainTranscripts(bench)),
  await memoryOfHost(bench),
  ...(await ofLibrary(bench, 'vtt', async texts => texts.map(cuesOf), readByOurselves)),
  ...(await ofLibrary(bench, 'docx', texts => Promise.all(texts.map(documentOf)), readByMammoth)),
]

/** 1,000 of 1,500 words, against inserting the same text directly, one transaction a file. */
async function plainTranscripts(bench: Bench) {
  const texts = transcripts(1_000, 1_500, bench.random)
  const files = writeAll(
    bench,
    'plain',
    'txt',
    texts.map(turns => turns.map(turnText).join('\n')),
  )
  const stored = texts.map(turns => ({
    text: turns.map(turn => turn.words).join('\n'),
    blocks: JSON.stringify(turns.map(() => ({ speakerId: uuidv7(), at: null }))),
  }))
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('import') })
  const floor = openFloor(bench.copy('import-floor'))
  const insert = floor.sql(
    "INSERT INTO interview (id, title, date, kind, text, blocks) VALUES (?, ?, '2027-03-12', 'internal', ?, ?)",
  )
  const [times, floors]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds; round++) {
    const time = await timed(() => importAll(engine.ask, files))
    const direct = await timed(() => {
      for (const { text, blocks } of stored) floor.write(() => insert.run(uuidv7(), 'Visit', text, blocks))
    })
    if (round >= 0) {
      times.push(time / files.length)
      floors.push(direct / files.length)
    }
  }
  floor.database.close()
  await engine.close()
  return [
    measured('import a plain transcript of 1,500 words', 'ms', times, {
      floor: floors,
      target: { of: 'ratio', atMost: 3 },
      remark: `${perSecond(times)} files a second, inserted directly ${perSecond(floors)}`,
    }),
  ]
}

/** The web host's whole process, all of whose threads take part, while it imports 5,000 files at once. */
async function memoryOfHost(bench: Bench) {
  await ensureBuild()
  const texts = transcripts(5_000, 1_500, bench.random)
  const files = writeAll(
    bench,
    'memory',
    'txt',
    texts.map(turns => turns.map(turnText).join('\n')),
  )
  const host = await startHost(bench, bench.copy('import-memory'))
  const samples: number[] = []
  const page = await fetchFirstPage(host.address)
  const before = residentOf(host.pid)
  const watch = setInterval(() => samples.push(residentOf(host.pid)), 50)
  try {
    await importAll((name, input) => callHost(host, page, name, input), files)
  } finally {
    clearInterval(watch)
    await host.stop()
  }
  const quarter = Math.ceil(samples.length / 4)
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(3 * quarter)].map(median)
  return measured('memory of the process during an import', 'MiB', samples, {
    target: { of: 'p95', atMost: 400 },
    remark: `${before.toFixed(0)} MiB before ${files.length} files, ${early?.toFixed(0)} in the second quarter, ${late?.toFixed(0)} in the last, at most ${Math.max(...samples).toFixed(0)}`,
  })
}

/** 200 of 1,500 words, against the time that the format's parser takes alone. */
async function ofLibrary(
  bench: Bench,
  ending: 'vtt' | 'docx',
  contents: (texts: readonly (readonly Turn[])[]) => Promise<readonly (string | Buffer)[]>,
  readAlone: (path: string) => Promise<unknown>,
) {
  const texts = transcripts(200, 1_500, bench.random)
  const files = writeAll(bench, ending, ending, await contents(texts))
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy(`import-${ending}`) })
  const [times, alone]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds; round++) {
    const time = await timed(() => importAll(engine.ask, files))
    const parsing = await timed(async () => {
      for (const path of files) await readAlone(path)
    })
    if (round >= 0) {
      times.push(time / files.length)
      alone.push(parsing / files.length)
    }
  }
  await engine.close()
  return [
    measured(`import a .${ending} of 1,500 words`, 'ms', times, {
      floor: alone,
      remark: `${perSecond(times)} files a second; the floor is its parser alone, ${perSecond(alone)} a second`,
    }),
  ]
}

async function importAll(ask: Asked['ask'], paths: readonly string[]) {
  const report = await ask('imports.run', {
    files: paths.map(path => ({ source: { path }, again: true })),
  })
  if (report.imported.length !== paths.length) throw new Error(JSON.stringify(report.failed[0]))
}

const readByOurselves = (path: string) => readSource({ name: path, from: { path } })
const readByMammoth = (path: string) => mammoth.extractRawText({ path })

type Turn = { readonly speaker: string; readonly words: string }

const speakers = ['Interviewer', 'Tomas Ferro', 'Dee Marsh']
const vocabulary =
  'we sell what is on the shelf nobody reads a forty page price list give me one that can be handed to plant managers portal loses orders twice month training demo margin quarter customer deal support'.split(
    ' ',
  )

function transcripts(count: number, words: number, random: Random): readonly (readonly Turn[])[] {
  return Array.from({ length: count }, () => {
    const turns: Turn[] = []
    for (let counted = 0; counted < words; ) {
      const length = Math.min(words - counted, 8 + random.below(30))
      const said = Array.from({ length }, () => random.pick(vocabulary)).join(' ')
      turns.push({ speaker: speakers[turns.length % speakers.length] ?? '', words: `${said}.` })
      counted += length
    }
    return turns
  })
}

function turnText({ speaker, words }: Turn): string {
  return `${speaker}: ${words}`
}

function cuesOf(turns: readonly Turn[]): string {
  const at = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 23)
  const cues = turns.map(
    ({ speaker, words }, index) =>
      `${at(index * 10)} --> ${at(index * 10 + 9)}\n<v ${speaker}>${words}</v>\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

function documentOf(turns: readonly Turn[]): Promise<Buffer> {
  return buildDocx(turns.map(turnText))
}

function writeAll(bench: Bench, name: string, ending: string, contents: readonly (string | Buffer)[]) {
  const folder = join(bench.folder, `sources-${name}`)
  mkdirSync(folder)
  return contents.map((content, index) => {
    const path = join(folder, `${index}.${ending}`)
    writeFileSync(path, content)
    return path
  })
}

function perSecond(times: readonly number[]): string {
  return Math.round(1_000 / median(times)).toLocaleString('en')
}
