import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules that other colours may break; all others were asked of the same page in light. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with what is shown, by all its rules or those of some standards. In legacy mode: nothing runs in
 * the frame of a pack's preview, so axe cannot look into it, and it opens no page of its own for each look.
 */
export async function violations(
  page: Page,
  colorScheme: 'light' | 'dark',
  standards: readonly string[] = [],
) {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (colorScheme === 'dark') axe.withRules(ofColour)
  else if (standards.length > 0) axe.withTags([...standards])
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
  }))
}
