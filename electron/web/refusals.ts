import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EngineError } from '../../shared/errors.ts'

/** Refuses a call: a `Result`, like every other answer to a call. */
export function refuseCall(context: Context, status: ContentfulStatusCode, error: EngineError): Response {
  return context.json({ ok: false, error }, status)
}

/** Refuses a request with one plain sentence: as a `Result` to a call, as a page to a person. */
export function refuse(context: Context, status: ContentfulStatusCode, sentence: string): Response {
  if (context.req.path.startsWith('/call/') || context.req.path === '/uploads')
    return refuseCall(context, status, { kind: 'conflict', reason: sentence })
  return context.html(page(sentence), status)
}

function page(sentence: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Throughline</title>
<style>body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 20vh auto; padding: 0 1.5rem }</style>
</head>
<body><main><h1>Throughline</h1><p>${sentence}</p></main></body>
</html>
`
}
