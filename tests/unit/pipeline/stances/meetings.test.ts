import { describe, expect, it } from 'vitest';
import { doesNotRead, reads, stancesOf } from './stances-of.ts';

const hosts = 'Norway welcomed the news. ';

describe('visits', () => {
  reads({
    [`${hosts}Finnish Foreign Minister Aino Laine arrived in Oslo.`]: ['Aino Laine > Norway CONSULT neutral'],
    [`${hosts}Finnish Foreign Minister Aino Laine opened a visit to Oslo.`]: ['Aino Laine > Norway CONSULT neutral'],
    [`${hosts}Finnish Foreign Minister Aino Laine, on a visit to Oslo, spoke to students.`]: [
      'Aino Laine > Norway CONSULT neutral',
    ],
    [`${hosts}Finnish Foreign Minister Aino Laine came to Norway.`]: ['Aino Laine > Norway CONSULT neutral'],
    [`${hosts}Finnish officials traveled to Oslo.`]: ['Finland > Norway CONSULT neutral'],
  });

  for (const text of [
    'Finnish Foreign Minister Aino Laine was born in Oslo.',
    'Finnish Foreign Minister Aino Laine fled to Oslo.',
    'Finnish Foreign Minister Aino Laine was flown to Oslo.',
    'Norwegian Foreign Minister Kari Berg arrived in Oslo.',
    'A storm arrived in Oslo.',
  ])
    it(`sees no visit: ${text}`, () => {
      expect(stancesOf(hosts + text).filter((stance) => stance.includes('CONSULT'))).toEqual([]);
    });
});

describe('receptions and talks', () => {
  const both = (a: string, b: string) => [`${a} > ${b} CONSULT neutral`, `${b} > ${a} CONSULT neutral`];
  reads({
    'Finnish President Aino Laine received Norwegian Prime Minister Kari Berg.': both('Aino Laine', 'Kari Berg'),
    'Finnish President Aino Laine welcomed the Norwegian prime minister to Helsinki.': both('Aino Laine', 'Norway'),
    'Finnish President Aino Laine received the Danish and Norwegian ministers.': [
      ...both('Aino Laine', 'Denmark'),
      ...both('Aino Laine', 'Norway'),
    ],
    'Finnish President Aino Laine met the leaders of Denmark, Norway and Iceland.': [
      ...both('Aino Laine', 'Denmark'),
      ...both('Aino Laine', 'Norway'),
      ...both('Aino Laine', 'Iceland'),
    ],
    'Finnish President Aino Laine spent three hours with Norwegian Prime Minister Kari Berg.': both(
      'Aino Laine',
      'Kari Berg',
    ),
    'In a telephone call, Finnish President Aino Laine told Norwegian Prime Minister Kari Berg that trade was growing.':
      both('Aino Laine', 'Kari Berg'),
    'Denmark and Norway broke off relations. Contacts between the two armed forces resumed.': both('Denmark', 'Norway'),
  });

  it('takes no gift for a guest', () => {
    expect(stancesOf('Finnish President Aino Laine received a Norwegian prize.').join()).not.toContain('CONSULT');
  });
});

describe('those beside a pact', () => {
  doesNotRead({
    'They announced deals between Peru and Chile and between Kenya, Ghana and Niger.': 'Peru > Kenya',
    'The pact was backed by Kenya and Peru.': 'AGREE',
    'Jane Roe discussed her findings with Wikinews.': 'CONSULT',
    'The bill was co-sponsored by Senators Jane Roe and John Doe.': 'Jane Roe > John Doe',
  });
});
