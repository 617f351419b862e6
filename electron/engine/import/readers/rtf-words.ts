/** Groups that hold no words of the text, whether or not they are marked as ones a reader may leave out. */
export const skippedGroups = new Set(
  'colortbl filetbl listtable listoverridetable revtbl rsidtbl info generator pict object objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst datafield xe tc rxe txe bkmkstart bkmkend annotation atnid atnauthor atndate atnref atnicn listtext pntext pntxta pntxtb nonshppict shppict themedata colorschememapping latentstyles datastore xmlnstbl mmathPr operator private1 template do sp shprslt nonesttables'.split(
    ' ',
  ),
)

/** Words that stand for a character. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** What the numbers of code pages (`\ansicpg`, `\cpg`) are called where they are decoded. */
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** What the numbers of character sets (`\fcharset`) mean (RTF specification 1.9.1, font table). */
const pagesOfCharsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The name of a code page for `TextDecoder`; what it does not know is read as Windows-1252. */
export function encodingOfPage(page: number): string {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** The encoding of a font's character set; null where it is that of the document. */
export function encodingOfCharset(charset: number): string | null {
  const page = pagesOfCharsets[charset]
  return page === undefined ? null : encodingOfPage(page)
}
