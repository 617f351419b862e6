import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { buildClaim, buildInterview, buildPersona, buildTag } from './support/build.ts'
import { compare, type History, quoteCommands, type Real } from './support/quote-commands.ts'
import { lettersOf } from './support/quote-model.ts'
import { newFolder, startUnattendedEngine } from './support/test-engine.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const numRuns = Number(process.env.MODEL_RUNS ?? 25)
const maxCommands = Number(process.env.MODEL_STEPS ?? 40)
const text = 'We wait, they call. So we buy.\nNo, we wait.'

/** A project of one interview, three tags and two claims, and the model of it. */
async function started(run: number): Promise<{ model: History; real: Real }> {
  const engine = startUnattendedEngine({ folder: join(folder, String(run)) })
  await engine.call('projects.create', { path: join(engine.folder, 'project'), name: 'Northern channel' })
  const { id: interviewId } = await buildInterview(engine, { text })
  const pricing = await buildTag(engine, 'pricing')
  const tags = [pricing, await buildTag(engine, 'terms', pricing.id), await buildTag(engine, 'portal')]
  const persona = await buildPersona(engine)
  const claims = [
    await buildClaim(engine, { persona, kind: 'need' }),
    await buildClaim(engine, { persona, kind: 'motivation' }),
  ]
  const now = {
    letters: lettersOf(text),
    quotes: new Map(),
    tags: tags.map(({ id, parentId }) => ({ id, parent: parentId })),
    claims: claims.map(({ id, kind }) => ({ id, kind, pieces: [] })),
  }
  return { model: { now, past: [], future: [] }, real: { engine, interviewId } }
}

it(
  'Q16 Q17 Q18 Q20 H1 capture, retag, split, merge, delete, undo and redo come to what a simple model says',
  async () => {
    let run = 0
    const law = fc.asyncProperty(
      fc.commands([...quoteCommands], { maxCommands, size: 'max' }),
      async commands => {
        const { model, real } = await started(++run)
        try {
          await fc.asyncModelRun(() => ({ model, real }), commands)
          while (model.past.length > 0) {
            model.now = model.past.pop()!
            await real.engine.call('history.undo', {})
          }
          await compare(model.now, real)
          expect((await real.engine.call('projects.check', {})).findings).toEqual([])
        } finally {
          await real.engine.close()
          rmSync(real.engine.folder, { recursive: true, force: true })
        }
      },
    )
    await fc.assert(law, { numRuns, interruptAfterTimeLimit: 20 * 60_000 })
  },
  30 * 60_000,
)
