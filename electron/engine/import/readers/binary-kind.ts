/** How files of other kinds begin, whatever their name says. */
const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['\xd0\xcf\x11\xe0', 'an old office document (.doc, .xls)'],
  ['SQLite format 3\0', 'a database'],
  ['\x7fELF', 'a program'],
  ['{\\rtf', 'rich text (.rtf)'],
  ['\x1f\x8b', 'a compressed archive'],
  ['7z\xbc\xaf\x27\x1c', 'a compressed archive'],
  ['Rar!\x1a\x07', 'a compressed archive'],
  ['OggS', 'a recording'],
  ['ID3', 'a recording'],
]

/** What a file is that is no text, by how it begins; null for all that could be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const known = beginnings.find(([beginning]) => start.startsWith(beginning))
  if (known) return isWord(known[0]) && !hasControls(start) ? null : known[1]
  if (start.startsWith('MZ') && start.includes('\0')) return 'a program'
  if (start.startsWith('RIFF') && hasControls(start)) return 'a recording or picture'
  return start.slice(4, 8) === 'ftyp' ? 'a recording' : null
}

/** A text may begin with these letters too. */
function isWord(beginning: string): boolean {
  return ['GIF8', 'OggS', 'ID3'].includes(beginning)
}

function hasControls(start: string): boolean {
  return [...start].some(char => char < '\t')
}
