import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './repository.ts'

const families = ['inter', 'source-serif-4']
const subsets = ['latin', 'latin-ext']
const styles = ['normal', 'italic']

/** Puts the fonts that packs embed where the engine finds its resources, each with its licence. */
export function copyFonts() {
  const target = inRoot('resources', 'fonts')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const family of families) {
    const source = inRoot('node_modules', '@fontsource-variable', family)
    copyFileSync(join(source, 'LICENSE'), join(target, `${family}-LICENSE.txt`))
    for (const subset of subsets)
      for (const style of styles) {
        const name = `${family}-${subset}-wght-${style}.woff2`
        copyFileSync(join(source, 'files', name), join(target, name))
      }
  }
}
