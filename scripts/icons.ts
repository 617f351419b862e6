import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChrome } from '../electron/host-shared/find-chrome.ts'

/** Draws every icon file from `icon.svg`; to be run again by hand when the drawing changes. */
const folder = join(import.meta.dirname, '../resources/icons')
const svg = readFileSync(join(folder, 'icon.svg'))
const pngs = await drawPngs([16, 32, 48, 64, 128, 256, 512])

mkdirSync(join(folder, 'png'), { recursive: true })
for (const [size, png] of pngs) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]))
writeFileSync(join(folder, 'icon.icns'), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512 }))

async function drawPngs(sizes: readonly number[]) {
  const executablePath = findChrome()
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
  const page = await browser.newPage()
  const drawn = new Map<number, Buffer>()
  await page.setContent(
    `<style>body { margin: 0 } img { display: block; width: 100vw; height: 100vh }</style>
    <img src="data:image/svg+xml;base64,${svg.toString('base64')}" alt="">`,
  )
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return drawn
}

function pngOf(size: number) {
  const png = pngs.get(size)
  if (!png) throw new Error(`There is no drawing of ${size} pixels.`)
  return png
}

/** An ICO of PNGs: a header of 6 bytes, a directory of 16 each, then the pictures. A side of 256 is written as 0. */
function ico(sizes: readonly number[]) {
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(pngOf(size).length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += pngOf(size).length
  })
  return Buffer.concat([header, ...sizes.map(pngOf)])
}

/** An ICNS of PNGs: "icns" and the length of all, then for each its type, its length with these eight bytes, itself. */
function icns(sizes: Readonly<Record<string, number>>) {
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.from(`${type}....`, 'latin1')
    head.writeUInt32BE(content.length + head.length, 4)
    return Buffer.concat([head, content])
  }
  return chunk('icns', Buffer.concat(Object.entries(sizes).map(([type, size]) => chunk(type, pngOf(size)))))
}
