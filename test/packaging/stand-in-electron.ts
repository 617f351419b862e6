import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `@electron/fuses` looks for in Electron's program file, before the version, the count and the fuses. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Fuses as Electron ships them, in the order of its list: "1" is on. */
const shipped = '101100011'

/**
 * Makes the few files that packaging for Linux needs of an Electron distribution: a program that has fuses to flip
 * and says what it is, and a folder for its languages.
 */
export function makeStandInElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  writeFileSync(join(folder, 'version'), version)
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, shipped.length]), Buffer.from(shipped)])
  const program = join(folder, 'electron')
  writeFileSync(program, Buffer.concat([Buffer.from('#!/bin/sh\necho stand-in\nexit 0\n'), fuses]))
  chmodSync(program, 0o755)
}
