/** What stands at the beginning of a CSV file, so that Excel takes it for UTF-8 and not for the computer's old code page. */
export const byteOrderMark = '\u{FEFF}'

/** A cell that begins so is a formula to a spreadsheet (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * One row of a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * makes it text: what a partner said must never be a command on the reader's computer.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** What no cell begins with, holds or ends with that may stand in a row as it is; most cells do. */
const telling = /^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[",\r\n]|\s$/

function csvCell(text: string): string {
  if (!telling.test(text)) return text
  const cell = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
