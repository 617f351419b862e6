import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom, type Random } from './random.ts'
import type { Measured } from './report.ts'
import { scaledProject } from './scaled-project.ts'
import type { ScaleName } from './scales.ts'
import { figureOf, type Target } from './statistics.ts'

/** What a case of the bench works with. */
export type Bench = {
  readonly scale: ScaleName
  readonly random: Random
  /** A folder of this run, gone afterwards. */
  readonly folder: string
  /** A fresh copy of the scaled project, for whoever writes into it. */
  copy(name: string): string
  close(): void
}

/** Measures one thing, or a few that belong together. */
export type Case = (bench: Bench) => Promise<readonly Measured[]>

export async function createBench(scale: ScaleName): Promise<Bench> {
  const project = await scaledProject(scale)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-run-'))
  return {
    scale,
    random: createRandom(1),
    folder,
    copy(name) {
      const path = join(mkdtempSync(join(folder, `${name}-`)), 'bench.throughline')
      copyFileSync(project, path)
      return path
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

/** The folders of a run in which nothing of the person's own is read or written. */
export function privateFolders(bench: Bench): { readonly settings: string; readonly projects: string } {
  const settings = join(bench.folder, 'settings')
  const projects = join(bench.folder, 'projects')
  for (const folder of [settings, projects]) mkdirSync(folder, { recursive: true })
  return { settings, projects }
}

export function measured(
  name: string,
  unit: 'ms' | 'MiB',
  samples: readonly number[],
  {
    floor,
    target = null,
    remark,
  }: { floor?: readonly number[]; target?: Target | null; remark?: string } = {},
): Measured {
  return { figure: figureOf(name, unit, samples, { floor: floor ?? null, target }), target, remark }
}
