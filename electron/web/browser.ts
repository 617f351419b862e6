/** Opens the person's own browser where there is a screen; the printed address does as well. */
export async function openInBrowser(address: string): Promise<void> {
  if (!hasDisplay(process.platform, process.env)) return
  try {
    const { default: open } = await import('open')
    const child = await open(address)
    child.on('error', () => {})
  } catch {
    console.log('The browser could not be opened: open the address yourself.')
  }
}

export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
