import { expect, type Page } from '@playwright/test'
import type { App } from './support.ts'

export const table = (page: Page, name = 'Partners') => page.getByRole('table', { name, exact: true })
export const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
export const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
export const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Who was asked' }).getByRole('link', { name: new RegExp(`^${name}`) })

export async function openPartners(app: App) {
  await app.openSample()
  await app.page.getByRole('link', { name: /^Partners/ }).click()
  await expect(table(app.page)).toBeVisible()
}

export const partnerCalled = async (app: App, name: string) =>
  (await app.call('partners.list', {})).find(partner => partner.name === name)
