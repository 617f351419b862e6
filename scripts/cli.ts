import { pathToFileURL } from 'node:url'
import { ensureBuild } from './ensure-build.ts'
import { inRoot, returnToCallersFolder } from './repository.ts'

returnToCallersFolder('cli')
try {
  await ensureBuild()
} catch (reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`)
  process.exit(1)
}
await import(pathToFileURL(inRoot('out', 'main', 'cli.js')).href)
