/** The lines of a text, whichever of LF, CRLF and CR ends them. */
export function linesOfText(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}
