import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const actors = (text: string): string[] =>
  read(text).actors.map(({ name, kind, affiliation }) => [name, kind, affiliation].filter(Boolean).join(', '));

describe('where a name begins and ends', () => {
  it.each([
    ['Florence Mayor John Roe met Peru.', ['John Roe, person', 'Peru, country']],
    [
      'Georgia Governors Jane Roe and John Doe sued Peru.',
      ['Jane Roe, person, geo', 'John Doe, person', 'Peru, country'],
    ],
    ['Mary Mayor met Peru.', ['Mary Mayor, person', 'Peru, country']],
    [
      'The Society of St Vincent de Paul thanked Peru.',
      ['Society of St Vincent de Paul, organization', 'Peru, country'],
    ],
    ['Senator Says All Peruvians Have A Right To Care', []],
    ['Senator Kenneth Reed thanked Peru.', ['Kenneth Reed, person', 'Peru, country']],
    ['Ambassador Sung Kim thanked Peru.', ['Sung Kim, person', 'Peru, country']],
  ])('is told by titles and verbs: %s', (text, expected) => expect(actors(text)).toEqual(expected));

  it.each([
    ['The Director of the National Park Service sued Peru.', ['National Park Service, organization', 'Peru, country']],
    [
      'The Commissioner of the Public Service Board sued Peru.',
      ['Public Service Board, organization', 'Peru, country'],
    ],
    [
      'Jane Roe, Director of the Pacific Fisheries Institute, sued Peru.',
      ['Jane Roe, person, pacific-fisheries-institute', 'Pacific Fisheries Institute, organization', 'Peru, country'],
    ],
  ])('is told by the office that is of a body: %s', (text, expected) => {
    expect(actors(text).sort()).toEqual(expected.sort());
  });
});

describe('what is nobody', () => {
  it.each([
    'The Boxer CRV is built in Peru.',
    'The talks in Sharm el-Sheikh were held by Peru.',
    'They rely on the Basic Allowance for Housing (BAH). BAH rejects costs of Peru.',
    'The Minister of Labour thanked Peru.',
    'The Labour and Social Protection Minister thanked Peru.',
    'The grandmother of U.S. Democratic voters thanked Peru.',
  ])('is no actor: %s', (text) => {
    expect(actors(text).filter((actor) => !/^(Peru|United States)/.test(actor))).toEqual([]);
  });

  it('but General Sung Kim, MR. GIBBS and Gama Al-Saadi are', () => {
    expect(actors('General Sung Kim and Khalil Al-Saadi thanked Peru.')).toContain('Khalil Al-Saadi, person');
    expect(actors('MR. GIBBS: We thank Peru.')).toContain('Gibbs, person');
  });
});

describe('another wording of a name', () => {
  it.each([
    ['The Congressional Fish Caucus’ (CFC) chair left. The CFC sued Peru.', ['Congressional Fish Caucus']],
    ['The Andean Development Bank (Andes Bank) grew. It sued Peru.', ['Andean Development Bank']],
    ['President Jane Roe left. Peru rejected President Roes order.', ['Jane Roe']],
  ])('is the same actor: %s', (text, names) => {
    expect(
      read(text)
        .actors.map(({ name }) => name)
        .filter((name) => name !== 'Peru'),
    ).toEqual(names);
  });

  it('but a family is not one of it', () => {
    expect(read('Jane Roe left. Peru met the Roes.').who('Roes')).not.toContain('jane-roe');
  });
});
