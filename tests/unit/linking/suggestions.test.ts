import { describe, expect, it } from 'vitest';
import { slug } from '../../../server/lexicon/slug.ts';
import type { ActorKind } from '../../../shared/actor.ts';
import type { ActorOccurrence } from '../../../shared/linking.ts';
import { linkActors } from './link-actors.ts';

const occurrence = (documentId: string, name: string, known: Partial<ActorOccurrence> = {}): ActorOccurrence => ({
  ...{ documentId, id: slug(name), name, kind: 'person', country: null, affiliation: null, role: null, date: null },
  aliases: [name],
  ...known,
});

/** The suggestions for two names that stand in one document each. */
const suggested = (kind: ActorKind, one: string, other: string, countries: (string | null)[] = [null, null]) =>
  linkActors([
    occurrence('d1', one, { kind, country: countries[0]! }),
    occurrence('d2', other, { kind, country: countries[1]! }),
  ]).suggestions;

describe('people under two spellings', () => {
  it.each([
    ['Mahmud Karimi', 'Mahmoud Karimi'],
    ['Ahmad al-Sharif', 'Ahmed el-Cherif'],
    ['Muammar Qaddah', 'Moammar Gaddah'],
    ['Mohamed Ould Salem', 'Muhammad Ould Salim'],
    ['Abdel Fattah Hilmi', 'Abdul Fatah Hilmi'],
    ['Husayn Badran', 'Hussein Badran'],
    ['Yusuf Demir', 'Youssef Demir'],
    ['Yevgeniy Markov', 'Evgeny Markow'],
    ['Sergej Ivanchenko', 'Sergei Ivantschenko'],
    ['Aleksandr Lukin', 'Alexander Lukin'],
    ['Leila Nouri', 'Layla Nuri'],
    ['Katherine Moore', 'Catherine Moore'],
    ['Şükran Yılmaz', 'Sukran Yilmaz'],
  ])('are suggested: %s, %s', (one, other) => {
    expect(suggested('person', one, other)).toMatchObject([{ reason: 'Names spelled alike', score: 0.5 }]);
    expect(suggested('person', one, other, ['EGY', 'EGY'])[0]!.score).toBeGreaterThanOrEqual(0.6);
    expect(suggested('person', one, other, ['EGY', 'JOR'])).toEqual([]);
  });

  it.each([
    ['Maria Lopez', 'Mario Lopez'],
    ['Paul Simmons', 'Paula Simmons'],
    ['Jean Smith', 'John Smith'],
    ['Ahmed Hassan', 'Hamid Hassan'],
    ['Mohamed Saleh', 'Mahmoud Saleh'],
    ['Khalid Nasser', 'Khalil Nasser'],
    ['Hasan Ali', 'Husain Ali'],
    ['Omar Haddad', 'Amir Haddad'],
    ['Mark Webber', 'Mike Webber'],
    ['King Ludwig II', 'King Ludwig III'],
  ])('are not: %s, %s', (one, other) => expect(suggested('person', one, other)).toEqual([]));
});

describe('people of one family name and country', () => {
  const alike = 'Same family name and country, and given names or roles alike';

  it.each([
    ['Chris Webber', 'Christopher Webber'],
    ['Tony Webber', 'Antony Webber'],
    ['Antony Webber', 'Tony Webber'],
  ])('are suggested where their given names are alike: %s, %s', (one, other) => {
    expect(suggested('person', one, other, ['USA', 'USA'])).toMatchObject([{ reason: alike, score: 0.6 }]);
  });

  it('are suggested where their roles are the same, and are more probably one', () => {
    const of = (...roles: (string | null)[]) =>
      linkActors(
        ['Mark Webber', 'Luke Webber'].map((name, index) =>
          occurrence(`d${index}`, name, { country: 'USA', role: roles[index]! }),
        ),
      ).suggestions;
    expect(of('senator', 'senator')).toMatchObject([{ reason: alike, score: 0.8 }]);
    expect(of('senator', 'envoy')).toEqual([]);
    expect(of(null, null)).toEqual([]);
  });

  it('are suggested by that rather than by their spelling, which is less sure', () => {
    const people = [
      occurrence('d1', 'Mahmud Karimi'),
      occurrence('d2', 'Mahmud Karimi'),
      occurrence('d3', 'Mahmoud Karimi', { country: 'EGY' }),
      occurrence('d4', 'Mahmood Karimi', { country: 'EGY' }),
    ];
    expect(linkActors(people).suggestions.map(({ into, from, reason }) => [into, from, reason === alike])).toEqual([
      ['mahmood-karimi', 'mahmoud-karimi', true],
      ['mahmud-karimi', 'mahmood-karimi', false],
      ['mahmud-karimi', 'mahmoud-karimi', false],
    ]);
  });

  it('go into the one that most documents have', () => {
    const people = ['Antony Webber', 'Tony Webber', 'Tony Webber', 'Anthony Webber'].map((name, index) =>
      occurrence(`d${index}`, name, { country: 'USA' }),
    );
    expect(linkActors(people).suggestions.map(({ into, from }) => `${from} into ${into}`)).toEqual(
      expect.arrayContaining(['antony-webber into tony-webber', 'antony-webber into anthony-webber']),
    );
  });
});

describe('organizations under two names', () => {
  it.each([
    ['Labour Party of Aragon', 'Labor Party of Aragon', 'Names spelled alike'],
    ['Ministry of Defence', 'Defense Ministry', 'Names spelled alike'],
    ['Hizbullah Brigades', 'Hezbollah Brigades', 'Names spelled alike'],
    ['Al-Nusrah Front', 'Nusra Front', 'Names spelled alike'],
    ['U.S. Eastern Command', 'Eastcom', 'One name may be short for the other'],
    ['Northern Fleet Command', 'NORFLEET', 'One name may be short for the other'],
    ['Patent Trial Council', 'PTC', 'One name may be short for the other'],
    ['Alpha Beta Gamma Delta Epsilon Zeta', 'ABGDEZ', 'One name may be short for the other'],
  ])('are suggested: %s, %s', (one, other, reason) => {
    expect(suggested('organization', one, other)).toMatchObject([{ reason }]);
    expect(suggested('organization', one, other, ['FRA', 'ESP'])).toEqual([]);
  });

  it.each([
    ['Ministry of Defence', 'Ministry of Finance'],
    ['Labour Party', 'Liberal Party'],
    ['Bank of Ghana', 'Bank of Guinea'],
    ['People Power Party', 'People Progress Party'],
    ['Northern Bank', 'Norbert'],
    ['Eastern Logistics Command', 'ELB'],
    ['Sony', 'Sina'],
    ['Alpha Beta Gamma Delta Epsilon Zeta Eta', 'ABGDEZE'],
    ['Ptolemy Club', 'PTC'],
  ])('are not: %s, %s', (one, other) => expect(suggested('organization', one, other)).toEqual([]));

  it('of another kind are not', () => {
    expect(
      linkActors([occurrence('d1', 'Marten Corp', { kind: 'organization' }), occurrence('d2', 'Martin Korp')])
        .suggestions,
    ).toEqual([]);
  });
});

it('equally probable ones come in the order of their ids, whatever order the documents come in', () => {
  const names = ['Yusuf Demir', 'Youssef Demir', 'Yussuf Demir', 'Leila Nouri', 'Layla Nuri', 'Anna Berg'];
  const people = names.map((name, index) => occurrence(`d${index}`, name));
  const pairs = linkActors(people).suggestions.map(({ into, from }) => `${into} ${from}`);
  expect(pairs).toHaveLength(4);
  expect(pairs).toEqual([...pairs].sort());
  expect(linkActors(people.toReversed()).suggestions.map(({ into, from }) => `${into} ${from}`)).toEqual(pairs);
  const known = ['Youssef Demir', 'Youssef Demir', 'Youssef Demir', 'Yusuf Demir', 'Yusuf Demir', 'Yussuf Demir'];
  const some = linkActors(known.map((name, index) => occurrence(`d${index}`, name))).suggestions;
  expect(some.map(({ into, from }) => `${into} ${from}`)).toEqual([
    'youssef-demir yussuf-demir',
    'youssef-demir yusuf-demir',
    'yusuf-demir yussuf-demir',
  ]);
});

it('the most probable come first', () => {
  const names = ['Jane Roe', 'John Roe', 'Roe', 'Leila Nouri', 'Layla Nuri'];
  const people = names.map((name, index) => occurrence(`d${index}`, name));
  expect(linkActors(people).suggestions.map(({ from, into, score }) => [from, into, score])).toEqual([
    ['leila-nouri', 'layla-nuri', 0.5],
    ['roe--d2', 'jane-roe', 0.4],
  ]);
});

it('actors that the lexicon knows under two names are two', () => {
  const known = ['united-nations', 'european-union'].map((id, index) =>
    occurrence(`d${index}`, 'Same Name', { id, kind: 'organization' }),
  );
  expect(linkActors(known).suggestions).toEqual([]);
  expect(linkActors([known[0]!, occurrence('d9', 'Saame Naame', { kind: 'organization' })]).suggestions).toHaveLength(
    1,
  );
});

describe('an acronym', () => {
  const bearer = (documentId: string, name: string) =>
    occurrence(documentId, name, { kind: 'organization', aliases: [name, 'FMA'] });
  const alone = occurrence('d3', 'FMA', { kind: 'organization' });
  const linked = (...bearers: ActorOccurrence[]) =>
    linkActors([...bearers, alone])
      .links.get('d3')!
      .get('fma');

  it('that one organization bears is that organization', () => {
    expect(linked(bearer('d1', 'Freedom Movement of Aragon'))).toBe('freedom-movement-of-aragon');
    expect(linked(bearer('d1', 'Freedom Movement of Aragon'), bearer('d2', 'Freedom Movement of Aragon'))).toBe(
      'freedom-movement-of-aragon',
    );
  });

  it('is nobody who bears it as a name', () => {
    const person = occurrence('d4', 'FMA');
    const { links } = linkActors([bearer('d1', 'Freedom Movement of Aragon'), person]);
    expect([...links.get('d4')!.values()]).toEqual(['fma--d4']);
  });

  it('that several organizations bear is none of them', () => {
    expect(linked(bearer('d1', 'Freedom Movement of Aragon'), bearer('d2', 'Fish Market Authority'))).toBe('fma');
  });
});

describe('thousands of namesakes', () => {
  const cpuOf = (occurrences: readonly ActorOccurrence[]): number => {
    const start = process.cpuUsage().user;
    linkActors(occurrences);
    return (process.cpuUsage().user - start) / 1e6;
  };
  const many = Array.from({ length: 12_500 }, (_, index) => index);
  const countryOf = (index: number) => ['USA', 'GBR', null][index % 3]!;

  it.each([
    ['one name with other middle names', (index: number) => `John ${index.toString(36)}x Smith`],
    ['one family name', (index: number) => `J${index.toString(36)}x Smith`],
    ['the family name alone', (index: number) => (index % 2 ? `J${index.toString(36)}x Smith` : 'Smith')],
  ])('take a moment: %s', (_, nameOf) => {
    const full = occurrence('d', 'Joan Smith', { country: 'USA' });
    const people = many.map((index) => occurrence(`d${index}`, nameOf(index), { country: countryOf(index) }));
    expect(cpuOf([full, ...people])).toBeLessThan(8);
  });
});
