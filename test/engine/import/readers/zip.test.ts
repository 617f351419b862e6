import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../../electron/engine/import/readers/zip.ts'
import { buildZip } from '../documents.ts'
import { buildToldZip, entryOf, packedSpaces } from '../hostile-zip.ts'
import { refusalOf, sentences } from './refused.ts'

const read = async (bytes: Buffer, name = 'a.xml') => (await openArchive(bytes, 'docx')).read(name)

describe('an archive', () => {
  it('gives what an entry holds, and null for one that is not there', async () => {
    const archive = await openArchive(await buildZip({ 'a.xml': 'words', 'b/c.xml': 'more' }), 'docx')
    expect(archive.has('a.xml')).toBe(true)
    expect((await archive.read('b/c.xml'))?.toString()).toBe('more')
    expect(await archive.read('d.xml')).toBeNull()
  })

  it('reads entries that are not deflated', async () => {
    const entry = { ...entryOf('a.xml', 'words'), packed: Buffer.from('words'), method: 0 }
    expect((await read(buildToldZip([entry])))?.toString()).toBe('words')
  })

  it.each(['../a.xml', 'a/../../b.xml', '/etc/a.xml', 'C:/a.xml', 'a\\..\\b.xml'])(
    'with the name %s is refused before anything is inflated',
    async name => {
      expect(await refusalOf(() => read(buildToldZip([entryOf(name, 'words')])))).toBe(sentences.names)
    },
  )

  it('cut short anywhere is refused', async () => {
    const whole = await buildZip({ 'a.xml': 'words '.repeat(500) })
    for (const part of [0, 0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part))
      expect(await refusalOf(() => read(cut))).toBe(sentences.word)
    }
  })

  it('with other bytes than its check sum promises is refused', async () => {
    expect(await refusalOf(() => read(buildToldZip([{ ...entryOf('a.xml', 'words'), crc: 1 }])))).toBe(
      sentences.word,
    )
  })

  it('with a password is refused', async () => {
    expect(await refusalOf(() => read(buildToldZip([{ ...entryOf('a.xml', 'words'), flags: 1 }])))).toBe(
      sentences.password,
    )
  })

  it('with one name twice is refused', async () => {
    const twice = buildToldZip([entryOf('a.xml', 'words'), entryOf('a.xml', 'others')])
    expect(await refusalOf(() => read(twice))).toBe(sentences.word)
  })

  it('of more than 10,000 entries is refused', async () => {
    const entry = entryOf('a', '')
    const many = buildToldZip(Array.from({ length: 10_001 }, (_, index) => ({ ...entry, name: `${index}` })))
    expect(await refusalOf(() => read(many))).toBe(
      'It is an archive of more than 10,000 files, so it is no document.',
    )
  })
})

describe('a zip bomb', () => {
  const tenGigabytes = packedSpaces(10_000_000_000)

  it('that says what it unpacks to is refused without being inflated', async () => {
    const honest = buildToldZip([{ name: 'a.xml', packed: tenGigabytes, told: 0xffff_fff0 }])
    expect(await refusalOf(() => read(honest, 'other'))).toBe(sentences.bomb)
  })

  it('of 10 MB that unpack to 10 GB, and say 10 MB, is refused within two seconds and little memory', async () => {
    const lying = buildToldZip([{ name: 'a.xml', packed: tenGigabytes, told: 10_000_000 }])
    expect(lying.length).toBeGreaterThan(9_000_000)
    const before = process.memoryUsage().rss
    const start = process.cpuUsage()
    expect(await refusalOf(() => read(lying))).toBe(sentences.bomb)
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000)
  })

  it('in many small pieces is refused by their sum', async () => {
    const pieces = Array.from({ length: 101 }, (_, index) => entryOf(`${index}.xml`, Buffer.alloc(999_000)))
    expect(await refusalOf(() => read(buildToldZip(pieces)))).toBe(sentences.bomb)
  })

  it('that says it is small is refused by what comes out', async () => {
    const lying = buildToldZip([{ name: 'a.xml', packed: packedSpaces(48_000_000), told: 1_000 }])
    expect(await refusalOf(() => read(lying))).toBe(sentences.bomb)
  })

  it('is no film in a document: what is stored as it is, is as large as it is', async () => {
    const film = Buffer.alloc(51_000_000)
    const archive = buildToldZip([
      { name: 'film.mp4', packed: film, told: film.length, method: 0 },
      entryOf('a.xml', 'words'),
    ])
    expect((await read(archive))?.toString()).toBe('words')
  })
})
