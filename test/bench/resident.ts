import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** MiB of a process that are in memory. */
export function residentOf(pid: number): number {
  const status = `/proc/${pid}/status`
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  return Number(kibibytes) / 1024
}
