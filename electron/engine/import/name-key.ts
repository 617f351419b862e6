/** What two spellings of one name have in common: "Calder,  Ines (Guest)" is "ines calder". */
export function nameKey(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const parts = bare.split(', ')
  return (parts.length === 2 ? `${parts[1]} ${parts[0]}` : bare || name).toLowerCase()
}
