import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { isBuildFresh } from './build-stamp.ts'
import { inRoot } from './repository.ts'

const lock = inRoot('node_modules', '.throughline-build-lock')
/** ms after which a lock was left behind by a build that was killed. */
const longestBuild = 180_000

/** Builds if the sources are newer than the build; all it says goes to standard error. Rejects if the build fails. */
export async function ensureBuild(): Promise<void> {
  if (isBuildFresh()) return
  await takeLock()
  try {
    // Another process may have built while this one waited.
    if (isBuildFresh()) return
    process.stderr.write('Building Throughline, because its sources are newer than the last build.\n')
    await runBuild()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > longestBuild) rmSync(lock, { recursive: true, force: true })
      else await wait(100)
    }
  }
}

function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Its standard output goes to standard error: the caller's own output may be read by a program.
    const child = spawn(process.execPath, [inRoot('scripts', 'build.ts')], { stdio: ['ignore', 2, 2] })
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`The build failed (exit status ${code}).`)),
    )
  })
}
