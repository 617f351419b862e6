type LettersOf = { readonly run: { readonly str: string } }

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const leftToRight =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/gu

/** Whether most letters of runs are of a script written from right to left. */
export function areRightToLeft(runs: readonly LettersOf[]): boolean {
  let balance = 0
  for (const { run } of runs) {
    balance += (run.str.match(rightToLeft)?.length ?? 0) - (run.str.match(leftToRight)?.length ?? 0)
  }
  return balance > 0
}

/**
 * Parts of a line from the right to the left, in the order they are read: numbers and words of other scripts among them
 * are read from the left.
 */
export function readFromTheRight(parts: readonly string[]): readonly string[] {
  const ordered: string[] = []
  let foreign: string[] = []
  let between: string[] = []
  const endForeign = () => {
    ordered.push(...foreign.reverse(), ...between)
    foreign = []
    between = []
  }
  for (const part of parts) {
    if (part.search(rightToLeft) !== -1) {
      endForeign()
      ordered.push(part)
    } else if (/[\p{L}\p{N}]/u.test(part)) {
      foreign.push(...between, part)
      between = []
    } else between.push(part)
  }
  endForeign()
  return ordered
}

/** Letters as they are typed: Arabic is painted by the form each takes among its neighbours. */
export function withPlainLetters(text: string): string {
  return text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/g, forms => forms.normalize('NFKC'))
}
