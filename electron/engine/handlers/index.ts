import type { Handlers } from '../context.ts'
import { actions } from './actions.ts'
import { attributes } from './attributes.ts'
import { calls } from './calls.ts'
import { claims } from './claims.ts'
import { consents } from './consents.ts'
import { customers } from './customers.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { glossary } from './glossary.ts'
import { guides } from './guides.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { insights } from './insights.ts'
import { interviews } from './interviews.ts'
import { lines } from './lines.ts'
import { packs } from './packs.ts'
import { participants } from './participants.ts'
import { partners } from './partners.ts'
import { people } from './people.ts'
import { personas } from './personas.ts'
import { projects } from './projects.ts'
import { quotes } from './quotes.ts'
import { reviews } from './reviews.ts'
import { savedFilters } from './saved-filters.ts'
import { search } from './search.ts'
import { segments } from './segments.ts'
import { speakers } from './speakers.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { versions } from './versions.ts'

export const handlers: Handlers = {
  ...projects,
  ...files,
  ...partners,
  ...segments,
  ...attributes,
  ...participants,
  ...customers,
  ...people,
  ...consents,
  ...interviews,
  ...imports,
  ...speakers,
  ...guides,
  ...quotes,
  ...savedFilters,
  ...search,
  ...tags,
  ...personas,
  ...claims,
  ...lines,
  ...evidence,
  ...actions,
  ...health,
  ...reviews,
  ...insights,
  ...glossary,
  ...templates,
  ...versions,
  ...packs,
  ...history,
  ...calls,
}
