import type { Locator, Page } from '@playwright/test'

/**
 * Drags with the mouse as a hand does: in steps, because a browser starts a drag only once the pointer moves, and
 * tells a target only as it moves over it. `at`: where on the target it is dropped.
 */
export async function dragOnto(
  page: Page,
  from: Locator,
  to: Locator,
  at: 'middle' | 'top' | 'bottom' = 'middle',
): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  await from.scrollIntoViewIfNeeded()
  const start = await centre(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 6, start.y + 6, { steps: 3 })
  const box = await boxOf(to)
  const y = { middle: box.y + box.height / 2, top: box.y + 4, bottom: box.y + box.height - 8 }[at]
  await page.mouse.move(box.x + box.width / 2, y, { steps: 12 })
  await page.mouse.move(box.x + box.width / 2 + 2, y, { steps: 2 })
  await page.mouse.up()
}

async function centre(locator: Locator) {
  const box = await boxOf(locator)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Not in sight: ${locator}`)
  return box
}
