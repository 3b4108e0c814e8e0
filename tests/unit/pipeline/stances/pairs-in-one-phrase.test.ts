import { describe, expect, it } from 'vitest';
import { doesNotRead, reads, stancesOf } from './stances-of.ts';

const both = (a: string, b: string, act: string) => [`${a} > ${b} ${act}`, `${b} > ${a} ${act}`];
const about = 'Norway and Finland share a border. ';

describe('two countries joined by a hyphen', () => {
  reads({
    'The Norwegian-Finnish talks began on Monday.': both('Norway', 'Finland', 'CONSULT neutral'),
    'The Franco-Norwegian summit opened on Monday.': both('France', 'Norway', 'CONSULT neutral'),
    'The Sino-Finnish talks resumed.': both('China', 'Finland', 'CONSULT neutral'),
  });

  it('are none where the first part is a name or a word of its own', () => {
    expect(stancesOf('General Franco met Norwegian officials.').join()).not.toContain('France');
    expect(stancesOf('Indo-European scholars criticised Norway.').join()).not.toContain('India');
  });
});

describe('those who speak for both of two countries', () => {
  reads({
    [`${about}The leaders of the two countries met on Friday.`]: both('Norway', 'Finland', 'CONSULT neutral'),
    [`${about}The foreign ministers of both countries signed a memorandum.`]: both(
      'Norway',
      'Finland',
      'AGREE positive',
    ),
  });

  it('are not the people of both', () => {
    expect(stancesOf(`${about}The people of both countries signed a petition.`)).toEqual([]);
  });
});

describe('an agreement between two', () => {
  it('that somebody welcomes or condemns is theirs', () => {
    const stances = stancesOf('Denmark condemned the pact between Norway and Finland.');
    expect(stances).toContain('Denmark > Norway ACCUSE negative');
    expect(stances).toContain('Denmark > Finland ACCUSE negative');
  });
});

describe('who joins somebody', () => {
  reads({
    'Senator Kari Berg was joined by Mayor Aino Laine for the announcement.': [
      'Aino Laine > Kari Berg COOPERATE positive',
    ],
  });
  doesNotRead({
    'Senator Kari Berg was joined by Mayor Aino Laine on the show.': 'COOPERATE',
    'Senator Kari Berg was joined by Mayor Aino Laine at the table.': 'COOPERATE',
  });
});

describe('an invitation', () => {
  reads({
    'Kari Berg invited Aino Laine to visit Oslo.': ['Kari Berg > Aino Laine REQUEST neutral'],
    'Norway invited Finland to talks.': ['Norway > Finland REQUEST neutral'],
  });
});
