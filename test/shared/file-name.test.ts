import { expect, test } from 'vitest'
import { asFileName, packFileName } from '../../shared/model/file-name.ts'

test('a name becomes one that every file system takes', () => {
  expect(
    ['North: 2027/28?', '  ..hidden.  ', 'a\nb\0c', '<>', '', `${'😀'.repeat(100)}`].map(asFileName),
  ).toEqual(['North 2027 28', 'hidden', 'a b c', 'Project', 'Project', '😀'.repeat(80)])
})

test('a pack is named after its project', () => {
  expect(packFileName('Northern channel', 'pdf')).toBe('Northern channel - personas.pdf')
})
