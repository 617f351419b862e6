import type { SavedFilterId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { listSavedFilters, nextFilterPosition, savedFilterById } from '../store/saved-filters.ts'
import { given } from './given.ts'
import { refuseNamesake } from './namesakes.ts'

export const savedFilters: HandlersOf<'savedFilters'> = {
  'savedFilters.list': (_input, { read }) => listSavedFilters(read),
  'savedFilters.create': ({ name, filter }, { read, write, newId }) => {
    refuseNamesake(listSavedFilters(read), 'filter', name)
    const id = newId<SavedFilterId>()
    write(`keep filter ${name}`, writer =>
      writer.insert('saved_filter', {
        id,
        name,
        filter: JSON.stringify(filter),
        position: nextFilterPosition(writer),
      }),
    )
    return savedFilterById(read, id)
  },
  'savedFilters.update': ({ id, name, filter }, { read, write }) => {
    const before = savedFilterById(read, id)
    if (name !== undefined) refuseNamesake(listSavedFilters(read), 'filter', name, id)
    write(`change filter ${before.name}`, writer =>
      writer.update('saved_filter', { id }, given({ name, filter: filter && JSON.stringify(filter) })),
    )
    return savedFilterById(read, id)
  },
  'savedFilters.remove': ({ id }, { read, write }) => {
    const { name } = savedFilterById(read, id)
    write(`delete filter ${name}`, writer => writer.remove('saved_filter', { id }))
    return null
  },
}
