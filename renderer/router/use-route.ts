import { useSyncExternalStore } from 'react'
import { hrefOf, parseRoute, type Route } from './route.ts'

const listeners = new Set<() => void>()
let shown: { readonly hash: string; readonly route: Route } | null = null

function currentRoute(): Route {
  const { hash } = window.location
  if (shown?.hash !== hash) shown = { hash, route: parseRoute(hash) }
  return shown.route
}

function listen(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('hashchange', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('hashchange', changed)
  }
}

/** Where the person is. Going again to the same place gives a new object, so that a screen can scroll there again. */
export function useRoute(): Route {
  return useSyncExternalStore(listen, currentRoute)
}

/** Goes to a place; `isReplacing` leaves no step to go back to. */
export function navigate(route: Route, options: { readonly isReplacing?: boolean } = {}): void {
  const hash = hrefOf(route)
  if (options.isReplacing) window.history.replaceState(null, '', hash)
  else if (window.location.hash !== hash) window.history.pushState(null, '', hash)
  // A step of its own, which was at no place in it yet.
  else window.history.replaceState(null, '', hash)
  shown = { hash: window.location.hash, route }
  for (const changed of listeners) changed()
}

/**
 * Links within the application are followed at once. Left to itself a browser follows them a moment later, and a screen that
 * leads on meanwhile would fetch back who pressed one.
 */
export function followLinks(): void {
  document.addEventListener('click', event => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return
    const href = event.target.closest('a[href^="#/"]')?.getAttribute('href')
    if (!href) return
    event.preventDefault()
    navigate(parseRoute(href))
  })
}

/** Goes on from a place to another, without a step between; not if the person has gone elsewhere in the meantime. */
export function redirect(from: Route, to: Route): void {
  // A link changes the address before anybody hears of it.
  if (currentRoute() === from) navigate(to, { isReplacing: true })
}
