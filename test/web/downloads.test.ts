import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, rawRequest, startTestHost, temporaryFolder } from './web-session.ts'

/** A host whose engine exports as the real one does: into one private folder, where the path is null. */
async function open(fileName = 'Pack.html', content = '<p>pack</p>') {
  const folder = temporaryFolder()
  const engine = createFakeEngine()
  let exported = 0
  engine.answer = (_, input) => {
    const given = (input as { path: string | null }).path
    const path = given ?? join(folder, `${++exported}`)
    writeFileSync(path, content)
    return { ok: true, value: { path, fileName, bytes: content.length } }
  }
  const host = await startTestHost(engine)
  const page = await openPage(host.address)
  const exportFile = async (name = 'packs.export', path: string | null = null) => {
    const answer = await page.call(name, { input: { format: 'html', path } })
    return ((await answer.json()) as { value: { path: string; fileName: string } }).value
  }
  return { folder, host, page, exportFile }
}

test.each([['packs.export'], ['projects.saveCopy']])(
  'hands out what %s wrote without a path, once, and deletes it',
  async name => {
    const { folder, page, exportFile } = await open()
    const file = await exportFile(name)
    expect(file).toMatchObject({
      path: expect.stringMatching(/^\/exports\/[0-9a-f]{32}$/),
      fileName: 'Pack.html',
    })
    const answer = await page.get(file.path)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="Pack.html"; filename*=UTF-8''Pack.html`,
      'content-length': '11',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(await answer.text()).toBe('<p>pack</p>')
    await eventually(() => expect(readdirSync(folder)).toEqual([]))

    const again = await page.get(file.path)
    expect(again.status).toBe(404)
    expect(await again.text()).toContain(
      'This file was already downloaded, or never exported. Export it again.',
    )
  },
)

test('leaves a file where the caller asked for it', async () => {
  const { folder, exportFile } = await open()
  const path = join(folder, 'mine.html')
  expect(await exportFile('packs.export', path)).toMatchObject({ path })
  expect(existsSync(path)).toBe(true)
})

test('names a download exactly, whatever the name is', async () => {
  const fileName = 'Über "50%"\\ (\u{1F30A}) \r\n; x=.pdf'
  const { page, exportFile } = await open(fileName)
  const answer = await page.get((await exportFile()).path)
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%~-]+$/)
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(fileName)
  await answer.body?.cancel()
})

test('is not used up by a request that only asks whether it is there', async () => {
  const { page, exportFile } = await open()
  const { path } = await exportFile()
  const asked = await rawRequest(page.origin, path, { cookie: page.cookie }, 'HEAD')
  expect(asked.status).toBe(404)
  expect((await page.get(path)).status).toBe(200)
})

test('deletes what nobody fetched when it stops, and the oldest when there are many', async () => {
  const { folder, host, page, exportFile } = await open()
  const first = await exportFile()
  for (let more = 0; more < 20; more++) await exportFile()
  expect((await page.get(first.path)).status).toBe(404)
  await eventually(() => expect(readdirSync(folder)).toHaveLength(20))
  await host.close()
  expect(readdirSync(folder)).toEqual([])
})

test('says so when the file is gone', async () => {
  const { folder, page, exportFile } = await open()
  const { path } = await exportFile()
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  expect((await page.get(path)).status).toBe(404)
})
