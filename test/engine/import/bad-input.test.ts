import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { stateOf } from '../support/state.ts'
import { startTestEngine, type TestEngine } from '../support/test-engine.ts'
import { buildDocx, buildDocxOf, buildOdt, buildPdf, buildZip } from './documents.ts'
import { buildToldZip, entryOf, packedSpaces } from './hostile-zip.ts'
import { buildScannedPdf } from './pdf-documents.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = await startTestEngine()
})

const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, step) => `<!ENTITY ${'a'.repeat(step + 2)} "${`&${'a'.repeat(step + 1)};`.repeat(10)}">`).join('')}]>`

async function withDoctype(document: Buffer, part: string, doctype: string): Promise<Buffer> {
  const { openArchive } = await import('../../../electron/engine/import/readers/zip.ts')
  const archive = await openArchive(document, part === 'content.xml' ? 'odt' : 'docx')
  const names = ['[Content_Types].xml', '_rels/.rels', 'mimetype', 'META-INF/manifest.xml', part]
  const parts: Record<string, Buffer | string> = {}
  for (const name of names) {
    const content = await archive.read(name)
    if (content) parts[name] = content
  }
  parts[part] = String(parts[part]).replace('?>', `?>${doctype}`)
  return buildZip(parts)
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/import', name))
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)

/** Each line of what people bring that is not what it should be: a name, how it is made, and the sentence. */
const refused: readonly (readonly [string, string, () => Buffer | string | Promise<Buffer>, RegExp])[] = [
  ['empty', 'empty.txt', () => '', /^It is empty\.$/],
  [
    'a binary renamed .txt',
    'picture.txt',
    () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    /^It is a picture, not text\.$/,
  ],
  [
    'other binary renamed .txt',
    'noise.txt',
    () => Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * index * 31) % 256)),
    /not text\.$/,
  ],
  [
    'a Word file cut in half',
    'half.docx',
    async () => half(await buildDocx(['Ana: Words.'])),
    /^It is damaged, or not really a Word file\.$/,
  ],
  [
    'a zip bomb',
    'bomb.docx',
    () =>
      buildToldZip([
        { name: 'word/document.xml', packed: packedSpaces(10_000_000_000), told: 10_000_000_000 % 2 ** 32 },
      ]),
    /^It unpacks to far more than it holds/,
  ],
  [
    'an archive with names that lead out of it',
    'out.docx',
    () => buildToldZip([entryOf('[Content_Types].xml', '<a/>'), entryOf('../../evil.txt', 'x')]),
    /^It holds names that lead out of it/,
  ],
  [
    'a Word file with a DOCTYPE',
    'type.docx',
    async () => withDoctype(await buildDocx(['Words.']), 'word/document.xml', '<!DOCTYPE a>'),
    /[.]$/,
  ],
  [
    'a Word file with a billion laughs',
    'laughs.docx',
    async () => withDoctype(await buildDocx(['Words.']), 'word/document.xml', laughs),
    /[.]$/,
  ],
  [
    'an OpenDocument text with a DOCTYPE',
    'type.odt',
    async () => withDoctype(await buildOdt(['Words.']), 'content.xml', '<!DOCTYPE a>'),
    /[.]$/,
  ],
  [
    'an OpenDocument text with a billion laughs',
    'laughs.odt',
    async () => withDoctype(await buildOdt(['Words.']), 'content.xml', laughs),
    /[.]$/,
  ],
  [
    'a PDF with a password',
    'password.pdf',
    () => fixture('password.pdf'),
    /^It is protected by a password\.$/,
  ],
  ['a PDF without text', 'scanned.pdf', () => buildScannedPdf(), /text/],
  [
    'a damaged PDF',
    'damaged.pdf',
    () => half(buildPdf([['Ana: Words.']])).subarray(0, 40),
    /^It is damaged, or not really a PDF\.$/,
  ],
  [
    'a Word file that is none',
    'letter.docx',
    () => 'Dear reader',
    /^It is damaged, or not really a Word file\.$/,
  ],
  [
    'a CSV with 100,000 rows',
    'rows.csv',
    () => `Title,Answer\n${'a,b\n'.repeat(100_000)}`,
    /^It has more than 20,000 rows/,
  ],
  [
    'a CSV with a quote left open',
    'quote.csv',
    () => 'Title,Answer\nOne,"Words\nTwo,More\n',
    /^A quote that opens in line 2 is never closed\.$/,
  ],
  [
    'a text that is too long',
    'long.txt',
    () => 'words '.repeat(400_000),
    /^It is longer than an interview may be/,
  ],
]

it.each(refused)(
  'I3 %s is named with one sentence, and the others are imported',
  async (_what, name, content, sentence) => {
    const bad = join(engine.folder, name)
    writeFileSync(bad, await content())
    const good = ['first.txt', 'second.vtt'].map(one => join(engine.folder, one))
    writeFileSync(good[0]!, 'Ana: One.\nBen: Two.\nAna: Three.\nBen: Four.')
    writeFileSync(good[1]!, 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One.\n')

    const untouched = await stateOf(engine)
    const alone = await engine.call('imports.run', { files: [{ source: { path: bad } }] })
    expect(alone).toEqual({
      imported: [],
      skipped: [],
      failed: [{ file: bad, reason: expect.stringMatching(sentence) }],
    })
    expect(await stateOf(engine)).toEqual(untouched)
    expect(alone.failed[0]?.reason).toMatch(/^[A-Z][^\n]+\.$/)

    const files = [good[0]!, bad, good[1]!].map(path => ({ source: { path } }))
    const report = await engine.call('imports.run', { files })
    expect(report.imported.map(one => one.file)).toEqual(good)
    expect(report.failed).toEqual(alone.failed)
    const [preview] = await engine.call('imports.preview', { sources: [{ source: { path: bad } }] })
    expect(preview).toEqual({
      source: { path: bad },
      file: bad,
      refusal: alone.failed[0]?.reason,
      format: null,
      encoding: null,
      direction: 'ltr',
      warnings: [],
      interviews: [],
      total: 0,
      table: null,
    })
  },
)

it('I3 a text of 200 MB is refused above the limit that is stated', async () => {
  const path = join(engine.folder, 'huge.txt')
  writeFileSync(path, '')
  truncateSync(path, 200_000_000)
  const { failed } = await engine.call('imports.run', { files: [{ source: { path } }] })
  expect(failed).toEqual([
    { file: path, reason: 'It is larger than 6 MB, the most that is read of its kind.' },
  ])
})

const kept: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'overlapping',
    'overlap.vtt',
    cues('00:01.000 --> 00:09.000', '00:05.000 --> 00:12.000'),
    /^Cue 2 .* begins before cue 1 ends\.$/,
  ],
  [
    'reversed',
    'reversed.vtt',
    cues('00:01.000 --> 00:02.000', '00:09.000 --> 00:05.000'),
    /^Cue 2 .* ends before it begins\.$/,
  ],
  [
    'malformed',
    'malformed.vtt',
    cues('00:01.000 --> 00:02.000', '00:0x.000 --> 00:09.000'),
    /Cue 2 .*time that cannot be read\.$/,
  ],
  ['ragged', 'ragged.csv', 'Title,Answer\nOne,Words\nTwo,Words,more,and more\nThree\n', /\.$/],
]

function cues(...timings: readonly string[]): string {
  return ['WEBVTT', ...timings.map((timing, index) => `${timing}\n<v Ana>Words ${index}.`)].join('\n\n')
}

it.each(kept)(
  'I8 what is %s is kept, with a warning in preview and report',
  async (_what, name, content, warning) => {
    const path = join(engine.folder, name)
    writeFileSync(path, content)
    const [preview] = await engine.call('imports.preview', { sources: [{ source: { path } }] })
    expect(preview?.refusal).toBeNull()
    expect(preview?.warnings).toContainEqual(expect.stringMatching(warning))
    const { imported, failed } = await engine.call('imports.run', { files: [{ source: { path } }] })
    expect(failed).toEqual([])
    expect(imported[0]?.warnings).toEqual(preview?.warnings)
  },
)

it('I3 a file that vanishes while others are read fails alone', async () => {
  const paths = Array.from({ length: 60 }, (_, index) => join(engine.folder, `${index}.txt`))
  for (const path of paths) writeFileSync(path, `Words of ${path}.`)
  const files = paths.map(path => ({ source: { path } }))
  const importing = engine.call('imports.run', { files }, 'call-1')
  await vi.waitFor(() => expect(engine.events.some(event => event.type === 'progress')).toBe(true), {
    interval: 1,
    timeout: 60_000,
  })
  rmSync(paths[59]!)
  const report = await importing
  expect(report.failed).toEqual([{ file: paths[59], reason: 'There is no such file.' }])
  expect(report.imported.length).toBe(59)
})

it('I3 nothing of a page or a Word file is ever markup', async () => {
  const path = join(engine.folder, 'page.html')
  writeFileSync(
    path,
    '<p onclick="x()">Ana: <b>One</b> &lt;script&gt;</p><script>alert(1)</script><p>Ana: Two</p>',
  )
  const word = join(engine.folder, 'page.docx')
  writeFileSync(word, await buildDocxOf('<w:p><w:r><w:t>Ben: &lt;img src=x&gt;</w:t></w:r></w:p>'))
  await engine.call('imports.run', { files: [{ source: { path } }, { source: { path: word } }] })
  const texts = (await stateOf(engine)).texts.map(interview => interview.text).sort()
  expect(texts).toEqual(['Ben: <img src=x>', 'One <script>\nTwo'])
})
