import { describe, expect, it } from 'vitest'
import { buildHtml } from '../documents.ts'
import { refusalOf, sentences } from './refused.ts'
import { readsOrRefuses, spoken, transcriptOf, wordsOf } from './spoken.ts'

const words = (page: string) => wordsOf('html', Buffer.from(page))

describe('a web page', () => {
  it('gives turns with their times', async () => {
    expect((await transcriptOf('html', buildHtml(spoken.paragraphs))).lines).toEqual(spoken.lines)
  })

  it('has its title from the heading it begins with, else from what it calls itself', async () => {
    const headed = Buffer.from('<title>Saved page</title><h1>A <b>talk</b><br>today</h1><p>Words.')
    const named = Buffer.from('<head><title>Saved &amp; page</title></head><p>Words.<h1>Later</h1>')
    expect(await transcriptOf('html', headed)).toMatchObject({
      title: 'A talk today',
      lines: [{ text: 'Words.' }],
    })
    expect(await transcriptOf('html', named)).toMatchObject({
      title: 'Saved & page',
      lines: [{ text: 'Words.' }, { text: 'Later' }],
    })
  })

  it.each([
    [
      'blocks as lines',
      '<div>a<div>b</div>c</div><ul><li>d<li>e</ul><blockquote>f</blockquote>',
      'a|b|c|d|e|f',
    ],
    ['inline parts as one line', 'a<b>b</b><span> c </span><a href="x"> d</a>', 'ab c d'],
    ['breaks as line ends', 'a<br>b<br/>c', 'a|b|c'],
    ['white space as one space', ' a \n\t b&nbsp;&nbsp;c ', 'a b\u00a0\u00a0c'],
    ['preformatted lines as they are', '<pre>a\n  b   c</pre>d', 'a|  b   c|d'],
    ['entities as letters', '&lt;b&gt; &eacute; &#x1F600; &amp;amp; &unknown;', '<b> é 😀 &amp; &unknown;'],
    ['rows as lines', '<table><tr><td>a<td>b<tr><th>c</th><td>d</td></tr></table>', 'a\tb|c\td'],
    ['tables of time, name and words as turns', '<table><tr><td>0:12<td>Ada<td>words</table>', 'words'],
    ['pages laid out by a table as paragraphs', '<table><tr><td><p>a<p>b</td><td>c</table>', 'a|b|c'],
    ['what is hidden, too', '<p hidden>a</p><p style="display:none">b</p>', 'a|b'],
    ['words behind tags that are never closed', '<b><i><div>a<p>b', 'a|b'],
  ])('gives %s', async (_, page, lines) => {
    expect((await words(page)).join('|')).toBe(lines)
  })

  it('drops what is no words, and everything that would run', async () => {
    const page =
      '<!-- c --><script>alert("<p>s</p>")</script><style>p{}</style><template>t</template><noscript>n</noscript><svg><title>v</title><text>v</text><script>s</script></svg><math>m</math><iframe>i</iframe><object>o</object><p onclick="x()">kept</p><script>unclosed <p>gone</p>'
    const { title, lines } = await transcriptOf('html', Buffer.from(page))
    expect([title, lines.map(line => line.text)]).toEqual([null, ['kept']])
  })

  it('is decoded by its mark, by what it says, or by how it looks', async () => {
    const encodings = await Promise.all(
      [
        Buffer.from('<meta charset="koi8-r"><p>\xf0\xd2\xc9', 'latin1'),
        Buffer.from(
          '<meta http-equiv=content-type content="text/html; charset=iso-8859-2"><p>\xb1',
          'latin1',
        ),
        Buffer.from('<meta charset=latin1><p>caf\xe9 \x80', 'latin1'),
        Buffer.from('<meta charset=nonsense><p>é'),
        Buffer.from('\ufeff<p>é', 'utf16le'),
      ].map(async bytes => {
        const { encoding, lines } = await transcriptOf('html', bytes)
        return [encoding, lines[0]?.text]
      }),
    )
    expect(encodings).toEqual([
      ['KOI8-R', 'При'],
      ['ISO-8859-2', 'ą'],
      ['Windows-1252', 'café €'],
      ['UTF-8', 'é'],
      ['UTF-16 LE', 'é'],
    ])
  })
})

describe('a web page that is none, or made to do harm', () => {
  it('without words is refused', async () => {
    const page = Buffer.from('<title>Only a name</title><script>x</script><p> </p>')
    expect(await refusalOf(() => transcriptOf('html', page))).toBe(sentences.empty)
  })

  it('that is a picture is refused', async () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(500)])
    expect(await refusalOf(() => transcriptOf('html', png))).toMatch(/not text/)
  })

  it('nested without end is refused', async () => {
    expect(await refusalOf(() => words('<div>'.repeat(1_000_000)))).toMatch(/nested deeper/)
  })

  it('larger than a page may be, or longer than an interview, is refused', async () => {
    expect(await refusalOf(() => words(`<p>${'a '.repeat(10_000_001)}`))).toMatch(/larger than a web page/)
    expect(await refusalOf(() => words(`<p>${'a '.repeat(1_000_001)}`))).toBe(sentences.long)
  })

  it('changed anywhere is read or refused', async () => {
    await readsOrRefuses('html', buildHtml(spoken.paragraphs), 300)
  })
})
