import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../electron/engine/pack/build-pack.ts'
import { packFontFiles } from '../../../electron/engine/pack/fonts.ts'
import { readPackFonts, renderPackPage } from '../../../electron/engine/pack/pack-page.ts'
import type { ConsentStatus } from '../../../shared/model/consent.ts'
import { kinds } from '../../../shared/model/kind.ts'
import { pack as packSchema } from '../../../shared/model/pack.ts'
import type { Persona } from '../../../shared/model/persona.ts'
import {
  buildClaim,
  buildContext,
  buildEvidence,
  buildPeople,
  buildPersona,
  buildTag,
  idOf,
} from './builders.ts'

const secrets = {
  participant: 'Ines Calder',
  partner: 'Ridgeway Distribution',
  title: 'Counter talk of March',
  memo: 'She whispered this one',
  description: 'As the owner defined it',
}

function telling(consent: ConsentStatus = 'not-asked'): Persona {
  const evidence = kinds.map(kind =>
    buildEvidence({
      exact: `Words about ${kind}`,
      participant: secrets.participant,
      interview: secrets.title,
      memo: secrets.memo,
      tags: ['stock'],
      source: { partnerName: secrets.partner, consent },
    }),
  )
  return buildPersona({ claims: kinds.map(kind => buildClaim(kind, `A claim of kind ${kind}`, evidence)) })
}

const tellingTags = [{ ...buildTag('stock'), description: secrets.description }]

function embedded(page: string): unknown {
  const [, json = ''] =
    page.match(/<script type="application\/json" id="throughline-pack">(.*?)<\/script>/s) ?? []
  return JSON.parse(json)
}

describe('the page of a pack', () => {
  it('holds no name, title, memo, definition or id, in its words or in its JSON', () => {
    const pack = buildPack([telling()], buildContext({ tags: tellingTags }))
    const page = renderPackPage(pack, {})
    const leaked = [...Object.values(secrets), 'Ines', 'Calder', 'Ridgeway', idOf('').slice(0, 24)].filter(
      secret => page.includes(secret) || JSON.stringify(pack).includes(secret),
    )
    expect(leaked).toEqual([])
    expect(page).toContain('Owner, industrial distributor')
  })

  it('holds the names of those who agreed when asked for, but never a memo', () => {
    const people = buildPeople({
      interviews: { [secrets.title]: { people: [secrets.participant], partner: secrets.partner } },
    })
    const context = buildContext({ withNames: true, tags: tellingTags, people })
    const found = (consent: ConsentStatus) => {
      const page = renderPackPage(buildPack([telling(consent)], context), {})
      return Object.values(secrets).filter(secret => page.includes(secret))
    }
    expect(found('named')).toEqual([secrets.participant, secrets.partner, secrets.title])
    expect(found('pseudonym')).toEqual([])
    expect(found('not-asked')).toEqual([])
  })

  it('carries its pack, whatever was typed into it, and shows none of it as markup', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</script><img src=x onerror=alert(1)>',
        '<!-- <script>',
        ']]>',
        '" onload="alert(1)',
        "'><b>",
        '</style><script>',
        '\\"}</style>',
        '&lt;&#0;',
        '\u2028\u2029',
        '\ud800',
        'שלום <b>',
        '👩‍🔧',
        '</h1>'.repeat(2_000),
      ),
    )
    const clean = elements(
      renderPackPage(
        buildPack(
          [persona(() => 'word')],
          context(() => 'word'),
        ),
        {},
      ),
    )
    fc.assert(
      fc.property(fc.infiniteStream(nasty), fc.boolean(), (stream, withNames) => {
        const next = () => stream.next().value as string
        const pack = buildPack([persona(next)], { ...context(next), withNames })
        const page = renderPackPage(pack, {})
        expect(packSchema.parse(embedded(page))).toEqual(pack)
        expect(elements(page).filter(name => !clean.includes(name))).toEqual([])
        expect(page.match(/<\/style/g)).toHaveLength(1)
        expect(page.match(/<\/?script/g)).toHaveLength(2)
      }),
      { numRuns: 60 },
    )
  })

  it('asks for nothing outside itself and runs nothing', () => {
    const fonts = { interface: 'AAAA', verbatim: 'BBBB', verbatimItalic: 'CCCC' }
    const page = renderPackPage(buildPack([telling()], buildContext()), fonts)
    expect(page).not.toMatch(/https?:|\bsrc="|@import|\son[a-z]+=/)
    expect([...page.matchAll(/url\((.{0,24})/g)].map(([, url]) => url)).toEqual([
      'data:font/woff2;base64,A',
      'data:font/woff2;base64,B',
      'data:font/woff2;base64,C',
    ])
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`,
    )
  })

  it('is the same text for the same pack', () => {
    const page = () => renderPackPage(buildPack([telling()], buildContext()), {}, { paper: 'A4' })
    expect(page()).toBe(page())
    expect(page()).toContain('@page{size:A4;')
  })

  it('marks what contradicts, what is withdrawn and what nobody has said', () => {
    const against = buildEvidence({ exact: 'Not so.', stance: 'contradicts' })
    const claims = [
      buildClaim('need', 'Contested', [buildEvidence({ exact: 'Indeed so.' }), against]),
      buildClaim('need', 'Refuted', [against]),
      buildClaim('need', 'Supported once', [buildEvidence({ isWithdrawn: true, exact: 'Taken back.' })]),
      buildClaim('need', 'Assumed'),
      buildClaim('need', 'Hushed', [
        buildEvidence({ exact: 'Do not pass this on.', source: { consent: 'refused' } }),
        { ...against, quote: { ...against.quote, source: { ...against.quote.source, consent: 'internal' } } },
      ]),
    ]
    const words = wordsOf(renderPackPage(buildPack([buildPersona({ claims })], buildContext()), {}))
    expect(words).toMatch(
      /Contested 1 quote · 1 person · 1 partner 1 against “Indeed so\.”.*Against “Not so\.”/,
    )
    expect(words).toMatch(
      /Refuted No quotes 1 against Assumption: no evidence for it yet .*Against “Not so\.”/,
    )
    expect(words).toMatch(/Supported once No quotes 1 withdrawn since Assumption: no evidence any more/)
    expect(words).toMatch(/Assumed No quotes Assumption: no evidence yet/)
    expect(words).toMatch(/Hushed No quotes to show 2 withheld Evidence withheld Whoever spoke/)
    expect(words).toContain('2 pieces of evidence are withheld')
    expect(words.match(/Assumption(?!:)/g)).toHaveLength(3)
    expect(words).not.toMatch(/Taken back\.|pass this on\./)
  })

  it('is set in the fonts of the folder, and without those that are missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-fonts-'))
    try {
      writeFileSync(join(folder, packFontFiles.verbatim), 'woff2')
      expect(readPackFonts(folder)).toEqual({ verbatim: Buffer.from('woff2').toString('base64') })
      expect(readPackFonts(join(folder, 'nowhere'))).toEqual({})
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function persona(next: () => string): Persona {
  const evidence = buildEvidence({
    exact: next(),
    participant: next(),
    interview: next(),
    memo: next(),
    tags: ['stock'],
    source: { role: next(), partnerName: next(), date: next(), consent: 'named' },
  })
  const claims = kinds.map(kind =>
    buildClaim(kind, next(), [evidence, { ...evidence, stance: 'contradicts', isWithdrawn: false }]),
  )
  return { ...buildPersona({ name: next(), summary: next(), claims }) }
}

function context(next: () => string) {
  return buildContext({ projectName: next(), tags: [{ ...buildTag('stock'), name: next() }] })
}

function elements(page: string): string[] {
  return [...new Set([...page.matchAll(/<\/?([a-z][^\s>/]*)/gi)].map(([, name]) => name ?? ''))]
}

function wordsOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'), page.indexOf('<script'))
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}
