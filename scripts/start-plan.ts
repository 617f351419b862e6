export type StartPlan = {
  readonly host: 'desktop' | 'web'
  /** Whether the web host may stand in where the desktop cannot be had. */
  readonly isFallbackAllowed: boolean
  /** Why it is the browser although nobody asked for it; one line. */
  readonly reason: string | null
  /** What is left of the command line for the host. */
  readonly hostArguments: readonly string[]
}

type Machine = { readonly hasDisplay: boolean; readonly isLinuxRoot: boolean }

/** Decides between the two hosts, before anything is downloaded. Throws an `Error` with a plain sentence. */
export function planStart(args: readonly string[], machine: Machine): StartPlan {
  const isDesktop = args.includes('--desktop')
  const isWeb = args.includes('--web')
  if (isDesktop && isWeb) throw new Error('Give --desktop or --web, not both.')
  const hostArguments = args.filter(one => one !== '--desktop' && one !== '--web')
  if (isDesktop) return { host: 'desktop', isFallbackAllowed: false, reason: null, hostArguments }
  if (isWeb) return { host: 'web', isFallbackAllowed: false, reason: null, hostArguments }
  const reason = whyNoWindow(machine)
  if (reason !== null) return { host: 'web', isFallbackAllowed: false, reason, hostArguments }
  return { host: 'desktop', isFallbackAllowed: true, reason: null, hostArguments }
}

function whyNoWindow({ hasDisplay, isLinuxRoot }: Machine): string | null {
  if (!hasDisplay)
    return 'No desktop window, because this machine has no display: Throughline runs in a browser.'
  if (isLinuxRoot)
    return 'No desktop window, because Electron does not run safely as root: Throughline runs in a browser.'
  return null
}
