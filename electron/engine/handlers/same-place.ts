import { statSync } from 'node:fs'

/** Whether two paths lead to one file, by whatever links and spellings. False when either leads nowhere. */
export function samePlace(one: string, other: string): boolean {
  const [here, there] = [one, other].map(path => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return here !== undefined && here.ino === there?.ino && here.dev === there.dev
}
