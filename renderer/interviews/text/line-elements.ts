/** The elements of a text's lines, in whichever mode it is shown. */
export function lineElements(root: HTMLElement): readonly HTMLElement[] {
  return [...root.getElementsByTagName('p')]
}
