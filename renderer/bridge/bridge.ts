import type { Bridge } from '../../shared/contract/index.ts'
import { createWebBridge } from './web-bridge.ts'

declare global {
  interface Window {
    /** Put there by the desktop host's preload; absent in a browser. */
    readonly throughline?: Bridge
  }
}

/** How this page reaches the engine, whichever host serves it. */
export const bridge: Bridge = window.throughline ?? createWebBridge()
