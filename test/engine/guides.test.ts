import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guideTemplates } from '../../electron/engine/store/guides.ts'
import { buildInterview } from './support/build.ts'
import { resourcesFolder, startTestEngine, temporaryFolder } from './support/test-engine.ts'

const own = {
  name: 'My guide',
  kind: 'market-note' as const,
  questions: [{ id: 'why', text: 'Why now?', topic: '' }],
}

it('L8 four guides come with Throughline, each of ten to sixteen questions', async () => {
  const engine = await startTestEngine()
  const guides = await engine.call('guides.list', {})
  expect(guides.map(({ id, kind, isOwn }) => [id, kind, isOwn])).toEqual([
    ['internal-interview', 'internal', false],
    ['onboarding-check-in', 'partner', false],
    ['partner-interview', 'partner', false],
    ['performance-review', 'review', false],
  ])
  for (const { questions } of guides) {
    expect(questions.length).toBeGreaterThanOrEqual(10)
    expect(questions.length).toBeLessThanOrEqual(16)
    expect(
      questions.filter(({ text, topic }) => topic === '' || /^(do|did|is|are|have|has) /i.test(text)),
    ).toEqual([])
  }
})

it('L8 the partner guide asks for what a persona needs', async () => {
  const engine = await startTestEngine()
  const guides = await engine.call('guides.list', {})
  const topics = guides.find(({ id }) => id === 'partner-interview')?.questions.map(({ topic }) => topic)
  expect(topics).toEqual(
    expect.arrayContaining([
      'Business model',
      'Market focus',
      'Target customers',
      'Revenue streams',
      'Critical success factors',
      'Why they partner',
      'Goals',
      'Pain points',
      'Preferred channels',
      'Support needs',
      'Access to resources',
      'Partner journey',
    ]),
  )
})

it('L8 a template that cannot be read is left out', () => {
  const folder = join(temporaryFolder(), 'guides')
  mkdirSync(folder)
  cpSync(join(resourcesFolder, 'guides/performance-review.json'), join(folder, 'good.json'))
  writeFileSync(join(folder, 'half.json'), '{"name": "Half')
  writeFileSync(join(folder, 'empty.json'), '')
  writeFileSync(
    join(folder, 'twice.json'),
    JSON.stringify({ ...own, questions: [own.questions[0], own.questions[0]] }),
  )
  writeFileSync(join(folder, 'notes.txt'), 'Not a guide.')
  mkdirSync(join(folder, 'folder.json'))
  expect(guideTemplates(folder).map(({ id }) => id)).toEqual(['good'])
  expect(guideTemplates(join(folder, 'missing'))).toEqual([])
})

it('L9 one’s own guides stand behind those that come with it, and can be changed and removed', async () => {
  const engine = await startTestEngine()
  const saved = await engine.call('guides.save', own)
  expect(saved).toEqual({ ...own, id: saved.id, isOwn: true })
  const id = saved.id as Parameters<typeof engine.call<'guides.remove'>>[1]['id']
  const changed = await engine.call('guides.save', { ...own, id, name: 'Another', questions: [] })
  expect((await engine.call('guides.list', {})).slice(4)).toEqual([changed])
  await engine.call('guides.remove', { id })
  expect(await engine.call('guides.list', {})).toHaveLength(4)
  expect(await engine.refusal('guides.remove', { id })).toMatchObject({ kind: 'not-found', noun: 'guide' })
  expect(await engine.refusal('guides.save', { ...own, id })).toMatchObject({ kind: 'not-found' })
})

it('L9 an interview has a copy of its guide, which it keeps', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const guide = { name: own.name, questions: own.questions }
  expect((await engine.call('interviews.update', { id, guide })).guide).toEqual(guide)
  expect((await engine.call('interviews.update', { id, title: 'Call' })).guide).toEqual(guide)
  expect((await engine.call('interviews.update', { id, guide: null })).guide).toBe(null)
  const twice = { name: 'x', questions: [own.questions[0], own.questions[0]] }
  expect(await engine.refusal('interviews.update', { id, guide: twice })).toMatchObject({
    field: 'guide.questions',
  })
})
