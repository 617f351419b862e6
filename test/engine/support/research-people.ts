import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Examples } from './research.ts'
import type { TestEngine } from './test-engine.ts'

/** What a project knows of its people beyond their names, and doubles of a partner and a person to merge. */
export async function buildPeopleOf(engine: TestEngine, partnerId: PartnerId) {
  const segment = await engine.call('segments.create', { name: 'Industry', partnerIds: [partnerId] })
  const niche = await engine.call('segments.create', { name: 'Factories', description: 'Makers of things.' })
  const revenue = await engine.call('attributes.create', { name: 'Revenue', kind: 'text' })
  const owner = await engine.call('attributes.create', { name: 'Owner', kind: 'text' })
  const customer = await engine.call('customers.create', { name: 'Northern Works' })
  const value = (attributeId: typeof owner.id, text: string) => ({ attributeId, value: text })
  await engine.call('partners.update', { id: partnerId, attributes: [value(revenue.id, '1,250')] })
  const double = await engine.call('partners.create', {
    name: 'Keelson Ltd',
    type: 'isv',
    stage: 'interest',
    region: 'North',
    segmentIds: [segment.id, niche.id],
    attributes: [value(revenue.id, '900'), value(owner.id, 'a family')],
  })
  const sameAs = await engine.call('participants.create', {
    name: 'T. Ferro',
    role: 'Owner',
    partnerId: double.id,
  })
  await engine.call('consents.set', { participantId: sameAs.id, status: 'internal' })
  return { segment, niche, revenue, owner, customer, double, sameAs }
}

/** Every command that writes what a project knows of its people, with what it is called in the history. */
export const peopleExamples: Pick<
  Examples,
  Extract<
    keyof Examples,
    `${'partners' | 'participants' | 'segments' | 'attributes' | 'customers' | 'people'}.${string}`
  >
> = {
  'partners.create': [
    [() => ({ name: 'Orrin', type: 'isv' }), 'create partner Orrin'],
    [
      ({ niche, owner }) => ({
        name: 'Orrin',
        type: 'var',
        segmentIds: [niche.id],
        attributes: [{ attributeId: owner.id, value: 'a fund' }],
      }),
      'create partner Orrin',
    ],
  ],
  'partners.update': [
    [({ partner }) => ({ id: partner.id, name: 'Keelson', type: 'isv' }), 'change partner Keelson Systems'],
    [
      ({ partner, niche, revenue, owner }) => ({
        id: partner.id,
        stage: 'devotion',
        segmentIds: [niche.id],
        attributes: [
          { attributeId: revenue.id, value: null },
          { attributeId: owner.id, value: 'a fund' },
        ],
      }),
      'change partner Keelson Systems',
    ],
  ],
  'partners.remove': [[({ partner }) => ({ id: partner.id }), 'remove partner Keelson Systems']],
  'partners.merge': [
    [
      ({ partner, double }) => ({ id: double.id, into: partner.id }),
      'merge partner Keelson Ltd into Keelson Systems',
    ],
    [
      ({ partner, double }) => ({ id: partner.id, into: double.id }),
      'merge partner Keelson Systems into Keelson Ltd',
    ],
  ],
  'participants.create': [[() => ({ name: 'Ana Ray', partnerId: null }), 'create participant Ana Ray']],
  'participants.update': [
    [({ person }) => ({ id: person.id, name: 'Tom Ferro' }), 'change participant Tomas Ferro'],
    [({ person }) => ({ id: person.id, partnerId: null, role: 'Buyer' }), 'change participant Tomas Ferro'],
  ],
  'participants.remove': [[({ person }) => ({ id: person.id }), 'remove participant Tomas Ferro']],
  'participants.merge': [
    [
      ({ person, sameAs }) => ({ id: sameAs.id, into: person.id }),
      'merge participant T. Ferro into Tomas Ferro',
    ],
    [
      ({ person, sameAs }) => ({ id: person.id, into: sameAs.id }),
      'merge participant Tomas Ferro into T. Ferro',
    ],
  ],
  'segments.create': [
    [({ double }) => ({ name: 'Public', partnerIds: [double.id] }), 'create segment Public'],
  ],
  'segments.update': [
    [({ segment }) => ({ id: segment.id, name: 'Works' }), 'change segment Industry'],
    [({ segment, double }) => ({ id: segment.id, partnerIds: [double.id] }), 'change segment Industry'],
  ],
  'segments.remove': [[({ segment }) => ({ id: segment.id }), 'remove segment Industry']],
  'segments.merge': [
    [({ segment, niche }) => ({ id: niche.id, into: segment.id }), 'merge segment Factories into Industry'],
  ],
  'attributes.create': [[() => ({ name: 'Contract', kind: 'date' }), 'create attribute Contract']],
  'attributes.update': [
    [({ revenue }) => ({ id: revenue.id, name: 'Turnover' }), 'change attribute Revenue'],
    [({ revenue }) => ({ id: revenue.id, kind: 'number', unit: 'EUR k' }), 'change attribute Revenue'],
    [({ revenue, owner }) => ({ id: owner.id, before: revenue.id }), 'change attribute Owner'],
  ],
  'attributes.remove': [[({ revenue }) => ({ id: revenue.id }), 'remove attribute Revenue']],
  'customers.create': [[() => ({ name: 'Depot' }), 'create customer Depot']],
  'customers.update': [
    [({ customer }) => ({ id: customer.id, name: 'Works' }), 'change customer Northern Works'],
  ],
  'customers.remove': [[({ customer }) => ({ id: customer.id }), 'remove customer Northern Works']],
  'people.importCsv': [
    [
      () => ({
        source: { name: 'people.csv', pasted: 'a,b,c,d\nKeelson Systems,Public,Tin,Ana Ray\nOrrin,,,' },
        columns: ['partner', 'segments', 'tier', 'participant'],
      }),
      'import 2 rows of people.csv',
    ],
  ],
}
