import { z } from 'zod'
import type { Term } from '../model/term.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const glossary = {
  /** All terms by name: Throughline's own, and over or beside them the project's. */
  'glossary.list': query<readonly Term[]>()(z.object({})),
  /** Says what a term means in this project, in place of what Throughline says or beside it. */
  'glossary.save': command<Term>()(
    z.object({
      term: line(120),
      text: prose(5_000).refine(text => text.trim() !== '', 'is empty'),
      also: z.array(line(120)).max(20).default([]),
    }),
  ),
  /** Takes back what the project says of a term; `not-found` where it says nothing. */
  'glossary.remove': command<null>()(
    z.object({ key: z.string().regex(/^[\p{L}\p{N}-]{1,200}$/u, 'is no key of a term') }),
  ),
}
