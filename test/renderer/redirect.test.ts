import { beforeEach, expect, test, vi } from 'vitest'
import type { Route } from '../../renderer/router/route.ts'
import { navigate, redirect } from '../../renderer/router/use-route.ts'

const location = { hash: '' }
const go = (_state: unknown, _title: string, hash: string) => {
  location.hash = hash
}
const here: Route = { screen: 'interviews', interviewId: null, quoteId: null }
const there: Route = { screen: 'personas', personaId: null }

beforeEach(() => {
  vi.stubGlobal('window', { location, history: { pushState: go, replaceState: go } })
  navigate(here)
})

test('a place leads on to another', () => {
  redirect(here, there)
  expect(location.hash).toBe('#/personas')
})

test('whoever pressed a link in the meantime stays where it leads', () => {
  // The browser changes the address at once, and tells of it later.
  location.hash = '#/packs'
  redirect(here, there)
  expect(location.hash).toBe('#/packs')
})
