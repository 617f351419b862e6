import { brief } from './labels.ts'

const longest = 120

/** A first wording for a claim from a quote's words: its first sentence, ready to be reworded. */
export function claimWording(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const sentence = /^.{12,}?[.!?]["'”’)]*(?=\s|$)/u.exec(line)?.[0] ?? line
  const bare = sentence.replace(/^[\s"'“”‘’,;:–—-]+|[\s"'“”‘’,;:.–—-]+$/gu, '') || line
  return brief(bare.charAt(0).toLocaleUpperCase() + bare.slice(1), longest)
}
