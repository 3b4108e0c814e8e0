import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const named = (text: string, kind: string): string[] =>
  read(text)
    .actors.filter((actor) => actor.kind === kind)
    .map(({ name }) => name);

describe('one person under two names', () => {
  it.each([
    ['Bob Roe praised Peru. Robert Roe left Lima.', ['Bob Roe']],
    ['Jim Roe praised Peru. Robert Roe left Lima.', ['Jim Roe', 'Robert Roe']],
    ['Timothy J. Roe praised Peru. Tim Roe left Lima.', ['Timothy Roe']],
    ['Lord Roe criticised Peru. Peter Roe left Lima.', ['Peter Roe']],
    ['Lord Doe criticised Peru. Peter Roe left Lima.', ['Lord Doe', 'Peter Roe']],
  ])('is one by a nickname or a peerage: %s', (text, people) => {
    expect(named(text, 'person')).toEqual(people);
  });

  it('is not the wife of a leader', () => {
    expect(named('Vladimir Putin left Lima. Mrs Putin thanked Peru.', 'person')).toEqual(['Vladimir Putin', 'Putin']);
  });

  it.each([
    ['Inclusion Officer Ambassador Jane Roe praised Peru.', 'Jane Roe'],
    ['Colonel General Ivan Roe praised Peru.', 'Ivan Roe'],
    ['Mr Dean Roe praised Peru.', 'Dean Roe'],
  ])('bears no title in the name: %s', (text, name) => {
    expect(named(text, 'person')).toEqual([name]);
  });

  it.each(['The A. L. P. rejected it.', 'Officials of W. Va. rejected it.'])('is more than initials: %s', (text) => {
    expect(named(text, 'person')).toEqual([]);
  });
});

describe('one body in two wordings', () => {
  it.each([
    ['Acme Shipping S.A. sued Peru. Acme Shipping lost. Acme appealed.', ['Acme Shipping S.A.']],
    ['Acme Shipping GmbH sued Peru. Zentro Shipping lost.', ['Acme Shipping GmbH', 'Zentro Shipping']],
    ['The Olsen National Academy of Music sued Peru. The Olsen Academy lost.', ['Olsen National Academy of Music']],
    ['The Olsen National Academy sued Peru. The Roe Academy lost.', ['Olsen National Academy', 'Roe Academy']],
    [
      'The Organization of Roe Exporting Firms won. The Organisation of the Roe Exporting Firms lost.',
      ['Organization of Roe Exporting Firms'],
    ],
    ['Jane Doe High School won. Students of Doe High School praised Peru.', ['Jane Doe High School']],
    ['The Army of the Russian Federation won. The Russian Army lost.', ['Army of the Russian Federation']],
  ])('is one: %s', (text, bodies) => {
    expect(named(text, 'organization')).toEqual(bodies);
  });

  it.each([
    ['The United States District Court for Roe County freed him.', 'U.S. District Court for Roe County'],
    ["New Zealand's Foreign Ministry rejected it.", 'New Zealand Foreign Ministry'],
    ["The Philippines' Supreme Court freed him.", 'Philippine Supreme Court'],
  ])('is called after its country by the usual adjective: %s', (text, name) => {
    expect(named(text, 'organization')).toEqual([name]);
  });
});

describe('what is spelt like a person', () => {
  it.each([
    ['Students of Roe College and Hunter College praised Peru.', ['Roe College', 'Hunter College']],
    [
      'The Ministry of Labour, Office of the Inspector General rejected it.',
      ['Ministry of Labour', 'Office of the Inspector General'],
    ],
    ['Taylor Farms sued Peru.', ['Taylor Farms']],
    ['Major League Baseball sued Peru.', []],
    ['The Biden-Harris plan angered Peru.', []],
    ['The F/V sailed to Peru, where Marine Pollution is banned.', []],
    ['It signed an Executive Order Preventing fraud in Peru.', []],
    ['The Minister for Transport and Postmaster spoke.', []],
  ])('is a body or nobody: %s', (text, bodies) => {
    expect(named(text, 'person')).toEqual([]);
    expect(named(text, 'organization')).toEqual(bodies);
  });

  it.each([
    ['Major Jane Roe praised Peru. Major Roe left.', ['Jane Roe']],
    ['Benny Hill praised Peru. Hill left.', ['Benny Hill']],
    ['Jane Bishop praised Peru.', ['Jane Bishop']],
    ['Alan Head praised Peru. Head left.', ['Alan Head']],
    ['White House Counsel Jane Roe praised Peru.', ['Jane Roe']],
    ['Second Gentleman Peter Roe praised Peru.', ['Peter Roe']],
    ['General Peter Roe praised Peru. General Roe left.', ['Peter Roe']],
  ])('is one where no more than the title or the family name is a word: %s', (text, people) => {
    expect(named(text, 'person')).toEqual(people);
  });
});

describe('programmes, pots of money and offices', () => {
  it.each([
    'The Clean Water Initiative helped Peru.',
    'The Roe Economic Forum opened in Peru.',
    'The Community Recovery Fund helped Peru.',
    'Presiding Officer said it was over.',
  ])('act for nobody: %s', (text) => {
    expect(named(text, 'organization')).toEqual([]);
  });

  it('are no bodies', () => {
    expect(
      named('The Children’s Defense Fund sued Peru. The Women’s Rights Forum sued Chile.', 'organization'),
    ).toEqual(["Children's Defense Fund", "Women's Rights Forum"]);
  });
});
