import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sourcesFingerprint } from '../../scripts/build-stamp.ts'

test('notices a source that is changed, added, renamed or gone, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-stamp-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = (name: string) => join(folder, name)
  mkdirSync(path('renderer/ui'), { recursive: true })
  mkdirSync(path('test'))
  writeFileSync(path('renderer/ui/a.ts'), 'a')
  const seen = [sourcesFingerprint(folder)]
  const look = () => {
    seen.push(sourcesFingerprint(folder))
  }

  writeFileSync(path('test/a.test.ts'), 'not built')
  expect(sourcesFingerprint(folder)).toBe(seen[0])

  utimesSync(path('renderer/ui/a.ts'), new Date(0), new Date(0))
  look()
  writeFileSync(path('renderer/ui/b.ts'), 'b')
  look()
  renameSync(path('renderer/ui/b.ts'), path('renderer/ui/c.ts'))
  look()
  rmSync(path('renderer/ui/a.ts'))
  look()
  writeFileSync(path('package-lock.json'), '{}')
  look()
  expect(new Set(seen).size).toBe(seen.length)
})
