import { type Engine, startEngine } from '../../electron/engine/client.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import type { EngineSettings } from '../../electron/engine/messages.ts'
import { inRoot } from '../../scripts/repository.ts'
import type { EngineMethodName, Input, Output } from '../../shared/contract/index.ts'
import { errorText } from '../../shared/errors.ts'
import { type Bench, privateFolders } from './bench.ts'

/** An engine with a project open, asked by name. */
export type Asked = {
  ask<Name extends EngineMethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  close(): Promise<void>
}

/** As a host holds it: in its worker thread. */
export function workerEngine(bench: Bench): Asked {
  const worker = new URL('../../electron/engine/worker.ts', import.meta.url)
  return asked(startEngine(worker, settingsOf(bench), noPrint))
}

/** In this thread, which leaves out what the way to the worker and back costs. */
export function inProcessEngine(bench: Bench): Asked {
  return asked(createEngine({ ...settingsOf(bench), print: noPrint }))
}

function asked(engine: Engine): Asked {
  return {
    async ask(name, input) {
      const result = await engine.call(name, input)
      if (!result.ok) throw new Error(`${name}: ${errorText(result.error)}`)
      return result.value as Output<typeof name>
    },
    close: () => engine.close(),
  }
}

function settingsOf(bench: Bench): EngineSettings {
  const { settings, projects } = privateFolders(bench)
  return {
    settingsFolder: settings,
    projectFolder: projects,
    resourcesFolder: inRoot('resources'),
    author: 'researcher',
  }
}

const noPrint = () => Promise.reject(new Error('The bench prints nothing.'))
