import { expect, it } from 'vitest'
import { transcriptOfMarkdown } from '../../../../electron/engine/import/readers/markdown.ts'

function read(text: string) {
  const { title, headers, lines } = transcriptOfMarkdown(text.split('\n'))
  return {
    title,
    headers: Object.fromEntries(headers),
    lines: lines.map(({ at, speaker, text: words }) => `${at} ${speaker ?? '-'}: ${words}`),
  }
}

it('takes the first heading for the title, with headers below it, in bold or not', () => {
  expect(read('\n# **A call** \n\n**Date:** 2027-02-14\nPartner: Keelson\n\nWords.\n# Not a title')).toEqual({
    title: 'A call',
    headers: { date: '2027-02-14', partner: 'Keelson' },
    lines: ['null -: Words.', 'null -: # Not a title'],
  })
  expect(read('Words.\n\n# Later').title).toBeNull()
  expect(read('# C# and more #\nWords.').title).toBe('C# and more')
})

it('takes a name in bold for a speaker’s label', () => {
  const text = [
    '**Orla:** One.',
    '**Femi** (0:12): *Two*.',
    '[0:20] **Orla**: Three.',
    '**[0:30] Femi:** Four.',
    '**0:40** **Orla:** Five.',
    '__Femi__: Six.',
  ]
  expect(read(text.join('\n\n')).lines).toEqual([
    'null Orla: One.',
    '12000 Femi: *Two*.',
    '20000 Orla: Three.',
    '30000 Femi: Four.',
    '40000 Orla: Five.',
    'null Femi: Six.',
  ])
})

it('takes a name in bold and a time above words for who says them', () => {
  expect(read('**Orla Brandt** 0:12\nOne.\n\nMore.\n\n**Femi** 0:20\n\nTwo.').lines).toEqual([
    '12000 Orla Brandt: One.',
    'null Orla Brandt: More.',
    '20000 Femi: Two.',
  ])
})

it('keeps everything else as its author wrote it', () => {
  const lines = [
    '## Findings',
    '',
    '- **Price:** too high',
    '  1. *really*',
    '**Summary:** they stay.',
    '**Loud words** here',
    '> quoted',
    '| a | b |',
    '---',
    '`code: x`',
  ]
  expect(read(lines.join('\n')).lines).toEqual(lines.map(line => `null -: ${line}`))
})
