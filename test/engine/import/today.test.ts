import { expect, it } from 'vitest'
import { startTestEngine } from '../support/test-engine.ts'

it('I10 today is the day where the researcher is, not in Greenwich', async () => {
  const engine = await startTestEngine()
  const source = { pasted: 'We sell what is on the shelf.', name: 'call.txt' }
  for (const hour of [0, 23]) {
    engine.clock.now = new Date(2027, 2, 12, hour, 30)
    const [previewed] = await engine.call('imports.preview', { sources: [{ source }] })
    expect(previewed?.interviews).toMatchObject([{ date: '2027-03-12' }])
    await engine.call('imports.run', { files: [{ source }] })
    expect(await engine.call('interviews.list', {})).toMatchObject([{ date: '2027-03-12' }])
    await engine.call('history.undo', {})
  }
})
