import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import { quotesFileName } from '../../shared/model/file-name.ts'
import { call } from '../engine/client.ts'
import type { Filter } from '../quotes/filter.ts'
import { counted } from '../quotes/source-words.ts'
import { storeTyped } from '../shell/closing.ts'
import { chooseDestination, download } from '../shell/hand-over.ts'
import { showFailure, showToast } from '../ui/toasts.ts'

/** Writes the quotes that are shown, in their order, as a table that a spreadsheet opens. */
export async function exportQuotes(
  projectName: string,
  {
    filter,
    sort,
    withNames,
  }: { readonly filter: Filter; readonly sort: QuoteSort; readonly withNames: boolean },
): Promise<void> {
  try {
    await storeTyped()
    const destination = await chooseDestination(quotesFileName(projectName, 'csv'))
    if (!destination) return
    const file = await call('quotes.export', { filter, sort, withNames, path: destination.path })
    const isDownload = destination.path === null
    if (isDownload) download(file.path, file.fileName)
    const withheld =
      file.withheld > 0 ? ` ${counted(file.withheld, 'quote')} left out: nobody agreed that they leave.` : ''
    showToast({
      text: `${isDownload ? 'Your browser is saving' : 'Written:'} ${file.fileName}, with ${counted(file.quotes, 'quote')}.${withheld}`,
      ...(isDownload
        ? {}
        : {
            action: {
              label: 'Show in folder',
              run: () => void call('host.reveal', { path: file.path }).catch(showFailure),
            },
          }),
    })
  } catch (failure) {
    showFailure(failure)
  }
}
