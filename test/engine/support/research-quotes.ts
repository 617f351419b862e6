import type { Examples } from './research.ts'

type QuoteWork = `quotes.${'change' | 'split' | 'merge' | 'reach' | 'captureAll'}`

/** What is done to many quotes in one step, or to where a quote begins and ends, as `research.ts` lists every command. */
export const quoteExamples: Pick<Examples, QuoteWork> = {
  'quotes.change': [
    [
      ({ placed, free, money }) => ({ ids: [placed.id, free.id], addTagIds: [money.id] }),
      'tag 2 quotes money',
    ],
    [
      ({ placed, both, free, money, price }) => ({
        ids: [placed.id, both.id, free.id],
        addTagIds: [money.id],
        addKinds: ['painPoint'],
        removeTagIds: [price.id],
        removeKinds: ['need'],
        isStarred: true,
      }),
      'change 3 quotes',
    ],
    [
      ({ placed, free, price }) => ({ ids: [placed.id, free.id], removeTagIds: [price.id] }),
      'take price off 2 quotes',
    ],
    [({ free }) => ({ ids: [free.id], addKinds: ['painPoint'] }), 'tag “one page” pain point'],
    [({ free, both }) => ({ ids: [free.id, both.id], isStarred: true }), 'star 2 quotes'],
  ],
  'quotes.split': [
    [
      ({ both, interview }) => ({ id: both.id, revision: interview.revision, at: both.start + 12 }),
      'split “Nobody reads a forty page price list.”',
    ],
  ],
  'quotes.merge': [
    [
      ({ placed, both }) => ({ ids: [both.id, placed.id] }),
      'merge 2 quotes into “We sell what is on the shelf. Nobody re…”',
    ],
  ],
  'quotes.reach': [
    [({ free }) => ({ id: free.id, edge: 'end', by: 1, unit: 'word' }), 'widen “one page”'],
    [
      ({ placed }) => ({ id: placed.id, edge: 'start', by: 1, unit: 'word' }),
      'narrow “We sell what is on the shelf.”',
    ],
  ],
  'quotes.captureAll': [
    [
      ({ interview: { id: interviewId, revision }, placed, money }) => ({
        passages: [
          { interviewId, revision, start: 0, end: 7 },
          { interviewId, revision, start: placed.start, end: placed.end },
        ],
        kinds: ['motivation'],
        tagIds: [money.id],
      }),
      'tag 2 passages motivation, money',
    ],
  ],
}
