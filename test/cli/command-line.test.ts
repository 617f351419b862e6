import { expect, test } from 'vitest'
import { parseCommandLine, UsageError } from '../../electron/cli/command-line.ts'

test.each([
  [['sample', 'a'], { name: 'sample', file: 'a' }],
  [['new', 'a', '--name', 'My research'], { name: 'new', file: 'a', projectName: 'My research' }],
  [
    ['import', 'a', 'b', 'c', '--json'],
    { name: 'import', file: 'a', sources: ['b', 'c'], asJson: true, again: false, report: null },
  ],
  [
    ['import', 'a', '--again', '--report', 'r.txt', '--', '--odd.txt'],
    { name: 'import', file: 'a', sources: ['--odd.txt'], asJson: false, again: true, report: 'r.txt' },
  ],
  [['check', 'a'], { name: 'check', file: 'a' }],
  [['show', '--json', 'a'], { name: 'show', file: 'a', asJson: true }],
  [
    ['export', 'a', '--format', 'pdf', '--out', 'p', '--persona', 'A', '--persona', 'B', '--with-names'],
    { name: 'export', file: 'a', format: 'pdf', out: 'p', personas: ['A', 'B'], withNames: true },
  ],
  [
    ['export', 'a', '--format=copy', '--out=p'],
    { name: 'export', file: 'a', format: 'copy', out: 'p', personas: [], withNames: false },
  ],
  [
    ['codebook', 'a', 'codes.qdc', '--dry-run'],
    { name: 'codebook', file: 'a', source: 'codes.qdc', asJson: false, isDry: true },
  ],
  [['--help'], { name: 'help' }],
  [['show', '--help'], { name: 'help' }],
])('reads %j', (args, command) => {
  expect(parseCommandLine(args)).toEqual(command)
})

test.each([
  [[], 'Say what to do.'],
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['sample'], '"sample" needs a FILE.'],
  [['sample', ''], '"sample" needs a FILE.'],
  [['show', 'a', 'b'], '"show" takes one FILE only.'],
  [['new', 'a'], '"new" needs --name NAME.'],
  [['new', 'a', '--name', ''], '"new" needs --name NAME.'],
  [['import', 'a'], '"import" needs at least one SOURCE.'],
  [['import', 'a', 'b', '--report', ''], '"import" needs a PATH for --report.'],
  [['export', 'a', '--out', 'p'], '"export" needs --format html|pdf|json|csv|codebook-csv|qdc|copy.'],
  [['export', 'a', '--format', 'html'], '"export" needs --out PATH.'],
  [
    ['export', 'a', '--format', 'doc', '--out', 'p'],
    'There is no format "doc": give html, pdf, json, csv, codebook-csv, qdc, copy.',
  ],
  [
    ['export', 'a', '--format', 'csv', '--out', 'p', '--persona', 'A'],
    'A table of quotes has all of them: it takes no --persona.',
  ],
  [
    ['export', 'a', '--format', 'copy', '--out', 'p', '--persona', 'A'],
    'A copy is the whole project: it takes no --persona and no --with-names.',
  ],
  [
    ['export', 'a', '--format', 'qdc', '--out', 'p', '--with-names'],
    'A codebook has all tags and no names: it takes no --persona and no --with-names.',
  ],
  [['codebook', 'a'], '"codebook" needs one SOURCE.'],
  [['check', 'a', '--json'], "Unknown option '--json'."],
])('refuses %j in one sentence', (args, sentence) => {
  expect(() => parseCommandLine(args)).toThrow(new UsageError(sentence))
})
