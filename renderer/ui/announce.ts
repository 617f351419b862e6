/**
 * Says `text` to a screen reader without moving focus. The region is marked for React Aria, so that it stays
 * readable while a dialog or a keyboard drag hides the rest of the page.
 */
export function announce(text: string): void {
  const said = document.createElement('p')
  said.textContent = text
  liveRegion().append(said)
  window.setTimeout(() => said.remove(), 7_000)
}

function liveRegion(): HTMLElement {
  const known = document.getElementById('announcements')
  if (known) return known
  const region = document.createElement('div')
  region.id = 'announcements'
  region.className = 'visually-hidden'
  region.setAttribute('role', 'log')
  region.setAttribute('aria-label', 'Announcements')
  region.setAttribute('aria-live', 'polite')
  region.setAttribute('data-live-announcer', 'true')
  document.body.append(region)
  return region
}
