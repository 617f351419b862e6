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

function csvCell(text: string): string {
  const cell = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
