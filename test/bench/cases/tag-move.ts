import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { timed } from '../sampling.ts'

const many = 5_000

/** Moving a tag of five thousand quotes, or of all there are, below another and back, with the codebook read again. */
export const tagMove: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('tag-move') })
  const everything = { filter: {}, sort: { by: 'date', isReversed: false } } as const
  const ids = [...(await engine.ask('quotes.ids', everything))].slice(0, many)
  const [first] = await engine.ask('tags.list', {})
  if (first) await engine.ask('quotes.change', { ids, addTagIds: [first.id] })
  const tags = (await engine.ask('tags.list', {})).toSorted((one, other) => other.quotes - one.quotes)
  const [most] = tags
  const parent = tags.findLast(
    tag => tag.parentId === null && tag.id !== most?.id && tag.id !== most?.parentId,
  )
  if (!most || !parent) throw new Error('There are no two tags')
  const samples: number[] = []
  for (let round = 0; round < 20; round++) {
    const parentId = round % 2 === 0 ? parent.id : most.parentId
    samples.push(
      await timed(async () => {
        await engine.ask('tags.move', { id: most.id, parentId })
        await engine.ask('tags.list', {})
      }),
    )
  }
  await engine.close()
  return [
    measured(`move a tag with ${most.quotes.toLocaleString('en-GB')} quotes`, 'ms', samples, {
      target: { of: 'p95', atMost: 100 },
    }),
  ]
}
