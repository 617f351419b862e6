import { useEffect } from 'react'
import type { Filter } from '../quotes/filter.ts'
import { navigate, redirect, useRoute } from '../router/use-route.ts'
import { showToast } from '../ui/toasts.ts'
import { evidenceSelection, lastFilter } from './evidence-state.ts'
import { filterToParams } from './filter-address.ts'
import { tidied } from './filter-changes.ts'

const everything: Filter = {}

/** The filter that the address says. */
export function useEvidenceFilter(): Filter {
  const route = useRoute()
  const filter = route.screen === 'evidence' ? route.filter : everything
  const dropped = route.screen === 'evidence' ? route.dropped : undefined
  useEffect(() => {
    // Of quotes that are not shown any more, none stays chosen.
    if (addressOf(lastFilter.get()) !== addressOf(filter)) evidenceSelection.startAfresh()
    lastFilter.set(filter)
  }, [filter])
  useEffect(() => {
    if (!dropped) return
    const what = dropped.length === 1 ? 'A part of the address means' : 'Parts of the address mean'
    showToast({
      text: `${what} nothing and ${dropped.length === 1 ? 'is' : 'are'} left out: ${dropped.join(', ')}.`,
    })
    redirect(route, { screen: 'evidence', filter })
  }, [route, dropped, filter])
  return filter
}

/** Narrows the screen. Words that are typed on are one step to go back over, every other choice is one of its own. */
export function setEvidenceFilter(before: Filter, after: Filter): void {
  const next = tidied(after)
  const isTypedOn = Boolean(before.text && next.text && before.text !== next.text)
  navigate({ screen: 'evidence', filter: next }, { isReplacing: isTypedOn })
}

function addressOf(filter: Filter): string {
  return filterToParams(filter).toString()
}
