const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u

/** Enough to tell by: what a preview shows need not read a whole day's talk. */
const letters = 2_000

/** Which way most of a text's first letters run; the first decides between equals. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  let balance = 0
  let first = 0
  let counted = 0
  for (const [letter] of text.slice(0, letters * 20).matchAll(/\p{L}/gu)) {
    const step = rightToLeft.test(letter) ? 1 : -1
    if (first === 0) first = step
    balance += step
    counted += 1
    if (counted === letters) break
  }
  return (balance || first) > 0 ? 'rtl' : 'ltr'
}
