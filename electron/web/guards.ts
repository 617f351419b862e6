import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { refuse } from './refusals.ts'

/** New with every start, so that nothing kept from an earlier one opens this one. */
export type Secrets = {
  /** Stands in the printed address. */
  readonly address: string
  readonly cookie: string
  /** Stands in the page; every call shows it. */
  readonly call: string
}

export function createSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return { address: secret(), cookie: secret(), call: secret() }
}

const openPrinted = 'Open the address that Throughline printed in its terminal.'

/** Only this server's own name: another name that leads here is a rebinding attack. */
export function requireHost(host: string): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.header('host') !== host) return refuse(context, 403, `Not served here. ${openPrinted}`)
    await next()
  }
}

/** Browsers say which page a request comes from; a page of another site, or of another port, may only link here. */
export function requireOwnOrigin(host: string): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const origin = req.header('origin')
    const site = req.header('sec-fetch-site') ?? 'none'
    const isLink = req.method === 'GET' && req.header('sec-fetch-mode') === 'navigate'
    const isOwn = origin === undefined || origin === `http://${host}`
    if (!isOwn || !(isLink || site === 'same-origin' || site === 'none'))
      return refuse(context, 403, 'Throughline answers its own pages only, not those of another site.')
    await next()
  }
}

/** Exchanges the token of the printed address for a cookie, and lets in only who has the cookie. */
export function requireSession(port: number, secrets: Secrets): MiddlewareHandler {
  // Browsers keep one cookie jar for all ports of a host; the port tells two running projects apart.
  const name = `throughline-${port}`
  return async (context, next) => {
    const token = context.req.path === '/' ? context.req.query('token') : undefined
    if (token !== undefined) {
      if (!isSame(token, secrets.address))
        return refuse(context, 401, `This address belongs to an earlier start of Throughline. ${openPrinted}`)
      setCookie(context, name, secrets.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return context.redirect('/', 303)
    }
    if (!isSame(getCookie(context, name), secrets.cookie)) return refuse(context, 401, openPrinted)
    await next()
  }
}

export function requireCallToken(secrets: Secrets): MiddlewareHandler {
  return async (context, next) => {
    if (!isSame(context.req.header('x-throughline-token'), secrets.call))
      return refuse(context, 401, `This page belongs to an earlier start of Throughline. ${openPrinted}`)
    await next()
  }
}

function isSame(given: string | undefined, secret: string): boolean {
  if (given === undefined) return false
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}
