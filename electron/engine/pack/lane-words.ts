import type { Kind } from '../../../shared/model/kind.ts'

/** What a persona's claims of one kind answer. */
export const laneTitles: Readonly<Record<Kind, string>> = {
  motivation: 'Why they partner',
  painPoint: 'What stands in the way',
  need: 'What they need from us',
}
