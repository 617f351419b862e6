import { join } from 'node:path'
import { EngineFailure } from '../../../shared/errors.ts'
import { termKey } from '../../../shared/model/term.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { isOwnTerm, listTerms } from '../store/glossary.ts'

export const glossary: HandlersOf<'glossary'> = {
  'glossary.list': (_input, context) => terms(context),
  'glossary.save': ({ term, text, also }, context) => {
    const { read, write } = context
    const key = termKey(term)
    const row = { key, term, text, also: JSON.stringify(also) }
    write(`explain “${term}”`, writer => {
      if (isOwnTerm(read, key)) writer.update('term', { key }, row)
      else writer.insert('term', row)
    })
    const saved = terms(context).find(one => one.key === key)
    if (!saved) throw new EngineFailure({ kind: 'not-found', noun: 'term', name: term })
    return saved
  },
  'glossary.remove': ({ key }, { read, write }) => {
    if (!isOwnTerm(read, key)) throw new EngineFailure({ kind: 'not-found', noun: 'term', name: key })
    write(`take back “${key}”`, writer => writer.remove('term', { key }))
    return null
  },
}

function terms({ read, engine }: Pick<QueryContext, 'read' | 'engine'>) {
  return listTerms(read, join(engine.settings.resourcesFolder, 'glossary', 'terms.json'))
}
