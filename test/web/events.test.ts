import { expect, test } from 'vitest'
import { createEventStreams } from '../../electron/web/event-stream.ts'
import type { EngineEvent } from '../../shared/contract/index.ts'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, type Page, startTestHost } from './web-session.ts'

/** Reads a stream of events until `isEnough`, or to its end. */
async function listen(page: Page, { since, last }: { since?: string; last?: string } = {}) {
  const abort = new AbortController()
  const answer = await fetch(`${page.origin}/events${since ? `?since=${since}` : ''}`, {
    headers: { cookie: page.cookie, ...(last ? { 'last-event-id': last } : {}) },
    signal: abort.signal,
  })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    answer,
    stop: () => abort.abort(),
    async until(isEnough: (text: string) => boolean) {
      while (reader && !isEnough(text)) {
        const { done, value } = await reader.read()
        if (done) break
        text += value
      }
      return text
    },
  }
}

const events: readonly EngineEvent[] = [
  { type: 'project' },
  { type: 'changed', ids: { quote: ['a', 'b'] } },
  { type: 'progress', callId: 'c', step: 'Printing\nthe pack', done: 1, total: 2 },
]

test('streams every event of the engine to every page', async () => {
  const engine = createFakeEngine()
  const page = await openPage((await startTestHost(engine)).address)
  const streams = [await listen(page), await listen(page)]
  for (const event of events) engine.announce(event)
  for (const stream of streams) {
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const text = await stream.until(got => got.split('data: ').length > events.length)
    expect(text.replace(/^id: .*\n/gm, '')).toBe(
      `retry: 1000\n\n${events.map(event => `data: ${JSON.stringify(event)}\n\n`).join('')}`,
    )
    stream.stop()
  }
})

test('sends comments in a quiet stream, so that a dead connection is noticed', async () => {
  const page = await openPage((await startTestHost(createFakeEngine(), 20)).address)
  const stream = await listen(page)
  expect(await stream.until(got => got.includes(': still here\n\n'))).toContain(': still here\n\n')
  stream.stop()
})

test('a page that missed something is told to read all again, others are told nothing', async () => {
  const engine = createFakeEngine()
  const page = await openPage((await startTestHost(engine)).address)
  const served = /name="throughline-events" content="([^"]+)"/.exec(await (await page.get('/')).text())?.[1]
  engine.announce({ type: 'progress', callId: 'c', step: 'Reading', done: 1, total: 2 })
  const early = await listen(page, { since: served! })
  engine.announce({ type: 'changed', ids: { quote: ['a'] } })
  const heard = await early.until(got => got.includes('quote'))
  expect(heard).not.toContain('"project"')
  const last = /^id: (.+)$/m.exec(heard)?.[1]
  const again = await listen(page, { since: served!, last: last! })
  const late = await listen(page, { since: served! })
  expect(await late.until(got => got.includes('"project"'))).toContain('data: {"type":"project"}')
  engine.announce({ type: 'changed', ids: { quote: ['b'] } })
  expect(await again.until(got => got.includes('"b"'))).not.toContain('"project"')
  for (const stream of [early, again, late]) stream.stop()
})

test('a page that is gone is told nothing more', async () => {
  const engine = createFakeEngine()
  const streams = createEventStreams(engine.subscribe)
  const reader = streams.open(null).body?.getReader()
  expect(streams.tell({ type: 'project' })).toBe(1)
  await reader?.cancel()
  expect(streams.tell({ type: 'project' })).toBe(0)
})

test('lets the page store what is typed before it ends the stream', async () => {
  const engine = createFakeEngine()
  const host = await startTestHost(engine)
  const page = await openPage(host.address)
  const stream = await listen(page)
  const closed = host.close()
  await stream.until(got => got.includes('{"type":"closing"}'))
  await page.call('interviews.write', { input: { text: 'the last word' } })
  await page.call('host.readyToClose', { input: {} })
  await closed
  expect(engine.calls).toEqual([
    { name: 'interviews.write', input: { text: 'the last word' }, callId: undefined },
  ])
  expect((await stream.until(() => false)).replace(/^id: .*\n/gm, '')).toBe(
    'retry: 1000\n\ndata: {"type":"closing"}\n\n',
  )
  await expect(page.get('/')).rejects.toThrow()
})

test('does not wait for ever for a page that sleeps', async () => {
  const host = await startTestHost(createFakeEngine())
  const stream = await listen(await openPage(host.address))
  await host.close()
  expect(await stream.until(() => false)).toContain('closing')
})
