import Papa from 'papaparse'
import { download } from '../shell/hand-over.ts'
import { showFailure } from '../ui/toasts.ts'
import type { ChartTable } from './chart-table.ts'

/** What of the page's styles a drawing needs where there is no page. */
const carried = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font',
  'text-anchor',
] as const
/** Pixels for each of the drawing's own, so that it can be enlarged. */
const sharpness = 2

export function saveSvg(svg: SVGSVGElement | null, title: string): void {
  if (svg) hand(new Blob([drawingOf(svg)], { type: 'image/svg+xml' }), `${title}.svg`)
}

export async function savePng(svg: SVGSVGElement | null, title: string): Promise<void> {
  if (!svg) return
  try {
    const picture = new Image()
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawingOf(svg))}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = svg.width.baseVal.value * sharpness
    canvas.height = svg.height.baseVal.value * sharpness
    const pen = canvas.getContext('2d')
    pen?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('This chart is too large for a picture: save it as a drawing.')
    hand(blob, `${title}.png`)
  } catch (failure) {
    showFailure(failure)
  }
}

export function saveCsv({ columns, rows }: ChartTable, title: string): void {
  const text = Papa.unparse(
    { fields: [...columns], data: rows.map(row => [...row]) },
    { escapeFormulae: true },
  )
  // For Excel, which otherwise takes it for the computer's old code page.
  hand(new Blob([`\u{FEFF}${text}\r\n`], { type: 'text/csv' }), `${title}.csv`)
}

/** The drawing with its styles written into it, on the page's own ground. */
function drawingOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = svg.querySelectorAll('*')
  for (const [at, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[at]
    if (!original) continue
    const style = window.getComputedStyle(original)
    for (const property of carried) element.setAttribute(property, style.getPropertyValue(property))
    element.removeAttribute('class')
    element.removeAttribute('href')
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.style.background = window.getComputedStyle(document.body).backgroundColor
  return new XMLSerializer().serializeToString(copy)
}

function hand(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  download(address, fileName)
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
