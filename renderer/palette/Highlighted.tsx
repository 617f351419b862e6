import styles from './Palette.module.css'

const around = 60

/** Text with the typed words marked; a long one is cut so that the first of them is in sight. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: string }) {
  const sought = folded(words.trim())
  const at = sought === '' ? -1 : folded(text).indexOf(sought)
  if (at < 0) return text
  const from = at > around + 20 ? text.lastIndexOf(' ', at - around) + 1 : 0
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark className={styles.mark}>{text.slice(at, at + sought.length)}</mark>
      {text.slice(at + sought.length)}
    </>
  )
}

/** Without case and accents, and as long as before, so that places in it are places in the text. */
function folded(text: string): string {
  return [...text]
    .map(sign => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return bare.length === sign.length ? bare : sign
    })
    .join('')
}
