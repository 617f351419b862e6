import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { applicationId } from '../../../electron/engine/store/file.ts'
import { migrations } from '../../../electron/engine/store/migrations/index.ts'
import { newId, startEngineAlone } from '../support/test-engine.ts'

/** A project of the version before profiles, with a claim that stands and one that was removed last. */
async function openThirdVersion() {
  const engine = startEngineAlone()
  const path = join(engine.folder, 'old.throughline')
  const database = new Database(path)
  database.pragma(`application_id = ${applicationId}`)
  for (const { sql } of migrations.slice(0, 3)) database.exec(sql)
  database.pragma('user_version = 3')
  const [persona, claim, gone, step] = [newId(), newId(), newId(), newId()]
  const at = '2027-03-12T09:00:00Z'
  const insert = (table: string, row: Record<string, string | number | null>) =>
    database
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  insert('project', { id: newId(), name: 'Northern channel', created_at: at })
  insert('persona', { id: persona, name: 'Cloud Integrator', summary: '', color: '#2b5c8a', position: 1 })
  insert('claim', { id: claim, persona_id: persona, kind: 'need', text: 'Needs stock', position: 1 })
  insert('step', { id: step, kind: 'do', label: 'delete the claim “Gone”', author: 'ana', at, until: at })
  insert('change', {
    step_id: step,
    entity: 'claim',
    entity_id: gone,
    before: JSON.stringify({ persona_id: persona, kind: 'painPoint', text: 'Gone', position: 2 }),
    after: null,
  })
  database.close()
  const here = join(engine.folder, 'project.throughline')
  renameSync(path, here)
  await engine.call('projects.open', { path: here })
  return engine
}

it('R4 claims of earlier versions are claims still, found by their words, and what removed them can be undone', async () => {
  const engine = await openThirdVersion()
  await engine.call('history.undo', {})
  const [persona] = await engine.call('personas.list', {})
  expect(persona?.claims.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'painPoint: Gone',
    'need: Needs stock',
  ])
  await engine.call('claims.update', { id: persona!.claims[1]!.id, text: 'Needs everything on the shelf' })
  const { hits } = await engine.call('search.find', { text: 'shelf' })
  expect(hits.map(hit => hit.noun)).toEqual(['claim'])
  const profile = await engine.call('personas.profile', { id: persona!.id })
  expect([profile.status, profile.lines, profile.actions]).toEqual(['draft', [], []])
})
