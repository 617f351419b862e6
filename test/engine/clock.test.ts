import { expect, it } from 'vitest'
import { clockAt, longestTime } from '../../shared/model/interview.ts'
import { buildInterview } from './support/build.ts'
import { reopenTestEngine, startTestEngine } from './support/test-engine.ts'

const minute = 60_000

it('L1 a clock runs from where it stands, and stops where it is paused', async () => {
  const engine = await startTestEngine()
  const { id, clock } = await buildInterview(engine)
  const shown = async () =>
    clockAt((await engine.call('interviews.get', { id })).clock, engine.clock.now.getTime())
  expect(clock).toEqual({ elapsed: 0, since: null })
  await engine.call('interviews.startClock', { id })
  engine.clock.advance(3 * minute)
  expect(await shown()).toBe(3 * minute)
  const paused = await engine.call('interviews.pauseClock', { id })
  expect(paused.clock).toEqual({ elapsed: 3 * minute, since: null })
  engine.clock.advance(10 * minute)
  expect(await shown()).toBe(3 * minute)
  await engine.call('interviews.startClock', { id })
  engine.clock.advance(minute)
  expect(await shown()).toBe(4 * minute)
})

it('L1 the list says which interviews a clock runs in', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const live = async () => (await engine.call('interviews.list', {})).map(interview => interview.isLive)
  expect(await live()).toEqual([false])
  await engine.call('interviews.startClock', { id })
  expect(await live()).toEqual([true])
})

it('L1 starting a clock that runs, and pausing one that does not, is no step', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await engine.call('interviews.pauseClock', { id })
  const started = await engine.call('interviews.startClock', { id })
  engine.clock.advance(minute)
  expect(await engine.call('interviews.startClock', { id })).toEqual(started)
  expect((await engine.call('history.state', {})).undo).toBe('start the clock of Ridgeway in March')
  await engine.call('history.undo', {})
  expect((await engine.call('history.state', {})).undo).toBe('create interview Ridgeway in March')
})

it('L2 what a clock shows can be corrected, and it runs on if it ran', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const set = async (elapsed: number) => (await engine.call('interviews.setClock', { id, elapsed })).clock
  expect(await set(5 * minute)).toEqual({ elapsed: 5 * minute, since: null })
  await engine.call('interviews.startClock', { id })
  engine.clock.advance(minute)
  const clock = await set(90_000)
  expect(clock.since).not.toBe(null)
  engine.clock.advance(1_000)
  expect(clockAt(clock, engine.clock.now.getTime())).toBe(91_000)
  expect(await engine.refusal('interviews.setClock', { id, elapsed: -1 })).toMatchObject({ field: 'elapsed' })
})

it('L1 a clock runs on while the program is closed, but never past the latest time a line can carry', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  await engine.call('interviews.startClock', { id })
  await engine.close()
  const again = await reopenTestEngine(engine.folder)
  again.clock.advance(7 * minute)
  expect((await again.call('interviews.pauseClock', { id })).clock.elapsed).toBe(7 * minute)
  await again.call('interviews.startClock', { id })
  again.clock.advance(longestTime * 2)
  expect((await again.call('interviews.pauseClock', { id })).clock.elapsed).toBe(longestTime)
})
