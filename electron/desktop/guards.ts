import { app, type Session, type WebContents } from 'electron'
import { pageUrl } from './protocol.ts'

/** Before the application is ready: no name resolves, and Chromium's own housekeeping stays offline. */
export function closeNetwork(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** Denies every permission, and every request that `isAllowed` does not know. */
export function guardSession(session: Session, isAllowed: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }))
}

/** The page's own addresses and what is written out in it; from source also the developer tools' own. */
export function isPageRequest(url: string): boolean {
  if (url.startsWith(pageUrl) || url.startsWith('data:')) return true
  return !app.isPackaged && url.startsWith('devtools://')
}

/** Keeps every page where it is: nothing navigates, opens a window or attaches a view. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents))
}

function guardPage(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-frame-navigate', event => {
    if (event.isMainFrame ? !isReload(event.url) : event.url !== 'about:srcdoc') event.preventDefault()
  })

  function isReload(url: string) {
    return url.startsWith(pageUrl) && url === contents.getURL()
  }
}
