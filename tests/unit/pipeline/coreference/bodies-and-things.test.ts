import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const actorsOf = (text: string, url?: string): string[] =>
  read(text, url ? { url } : {}).actors.map(({ name, kind }) => `${name} (${kind})`);

describe('names of bodies', () => {
  it.each([
    [
      'The Peruvian Securities and Investments Commission sued Netflix.',
      'Peruvian Securities and Investments Commission',
    ],
    ['The Peruvian Parliament and Securities Commission sued Netflix.', 'Peruvian Parliament'],
    ['The Chadian Observatory of Human Rights sued Netflix.', 'Chadian Observatory of Human Rights'],
    ['The Police Federation of Chad and Chad’s Supreme Court sued Netflix.', 'Police Federation of Chad'],
    ['The U.S. District Court fined Netflix.', 'U.S. District Court'],
    ['The Ninth U.S. Circuit Court of Appeals fined Netflix.', 'Ninth Circuit Court of Appeals'],
    ['The National Institute on Aging sued Netflix.', 'National Institute on Aging'],
    ['The Peace and Cooperation Institute sued Netflix.', 'Peace and Cooperation Institute'],
    ['The aid group, Jane Roe Teams, sued Netflix.', 'Jane Roe Teams'],
    ['Police said the street gang Mara Roe attacked Netflix.', 'Mara Roe'],
  ])('are neither clipped nor glued, nor people: %s', (text, name) => {
    expect(actorsOf(text)).toContain(`${name} (organization)`);
  });

  it.each([
    ['The Harbour Trade Task Force met. The Task Force sued Netflix.', ['Harbour Trade Task Force (organization)']],
    [
      'The Crime Division of the Trade Bureau met. The Crime Division sued Netflix.',
      ['Crime Division of the Trade Bureau (organization)'],
    ],
    ['Peru won. It thanked its Armed Forces.', ['Peru (country)']],
  ])('are one where the second is short for the first: %s', (text, names) => {
    expect(actorsOf(text).filter((name) => !name.startsWith('Netflix'))).toEqual(names);
  });

  it('are apart where two could be meant', () => {
    const text = 'The Harbour Task Force met. The Rail Task Force met. The Task Force sued Netflix.';
    expect(actorsOf(text)).toContain('Task Force (organization)');
  });

  it.each([
    ['The House of Representatives rejected it.', 'https://www.pm.gov.au/a', 'Australian House of Representatives'],
    ['The House of Representatives rejected it.', undefined, 'U.S. House of Representatives'],
    ['The CDU rejected the plan of Germany.', undefined, 'Christian Democratic Union'],
    ['The Commonwealth rejected it.', 'https://www.pm.gov.au/a', 'Australia'],
  ])('that several countries have are those of the text: %s %s', (text, url, name) => {
    expect(read(text, { url: url ?? null }).actors.map((actor) => actor.name)).toContain(name);
  });

  it.each([
    ['Boko Haram and ZORVAP attacked Chad.', 'ZORVAP'],
    ['Chad was attacked by Zorvapa near the lake.', 'Zorvapa'],
    ['Peru thanked the Diocese of Aln.', 'Diocese of Aln'],
  ])('are known by what stands beside them: %s', (text, name) => {
    expect(actorsOf(text)).toContain(`${name} (organization)`);
  });

  it('belong to no one who stands beside them', () => {
    const { actors } = read('Chad sent warships from the United States, the European Union and NATO.');
    expect(actors.find(({ id }) => id === 'european-union')).toMatchObject({ affiliation: null });
  });
});

describe('things', () => {
  it.each([
    'A DA40 Diamond Star light aircraft crashed.',
    'A Boeing 787-8 crashed.',
    'The 21st Edition of the atlas arrived.',
    'The White Paper will help.',
    'A boat sank near Nong Kok village.',
    'A ferry sank in the Western Hemisphere.',
    'Storm Kristin hit the coast.',
    'He was appointed the Chief Government Whip.',
    'The Governor General smiled.',
    'She said that in June RusHydro sales fell.',
    'The West Point graduate smiled.',
    'Shops in Bandar Abbas were closed.',
    'A quake struck central Kumamoto Prefecture, Japan, causing damage.',
    'People gathered in San Francisco, California, United States at noon.',
    'Ann met the guards on their way to the Turkish embassy.',
    'The Plains of Arafat were crowded.',
  ])('are no actors: %s', (text) => {
    expect(actorsOf(text).filter((name) => !name.startsWith('Ann'))).toEqual([]);
  });

  it.each([
    ['Boeing fired 787 people.', 'Boeing (organization)'],
    ['The Turkish embassy criticized Netflix.', 'Turkish embassy (organization)'],
    ['Western leaders criticized Netflix.', 'the West (organization)'],
  ])('leave the actors beside them: %s', (text, name) => {
    expect(actorsOf(text)).toContain(name);
  });
});

describe('pronouns and nouns of many', () => {
  it.each([
    ['Airbus took off both wheels and flew without them.', 'them', []],
    ['Chadian authorities moved 5,000 people from their homes.', 'their', []],
    ['Chadian authorities said that they moved.', 'they', ['tcd']],
    ['Chad and Peru met. Ann Kovac helped both in May and in June.', 'both', []],
    ['"We build jets," Airbus spokeswoman Ann Kovac said.', 'We', ['airbus']],
    ['Ann Kovac worked as German ambassador.', 'German ambassador', []],
    ['Airbus said that they would fly.', 'they', ['airbus']],
    ['"Chad helps our state," Japanese minister Ann Kovac said.', 'our state', []],
    ['"Chad helps our country," Japanese minister Ann Kovac said.', 'our country', ['jpn']],
  ])('are nobody who is merely near: %s', (text, words, actors) => {
    expect(read(text).who(words)).toEqual(actors);
  });
});

describe('people', () => {
  it.each([
    ['Police arrested former energy minister German Galushko.', 'German Galushko', 'person'],
    ['The Bosnian Serbs rejected the plan of Chad.', 'Bosnian Serbs', 'group'],
    ['The Turkish Cypriot leader criticized Chad.', 'Turkish Cypriots', 'group'],
    ['Officers Ann Kovac and Bo Lind thanked Chad.', 'Ann Kovac', 'person'],
    ['Emergency Medical Technician Ann Kovac thanked Chad.', 'Ann Kovac', 'person'],
    ['Deputy Chief of Staff of the Executive Office Ann Kovac thanked Chad.', 'Ann Kovac', 'person'],
    ['Damon King of the Criminal Division thanked Chad.', 'Damon King', 'person'],
    ['A bomb killed Mr. Hariri February 14.', 'Hariri', 'person'],
    ['Department of Transportation Secretary Kovac thanked Chad.', 'Kovac', 'person'],
  ])('have their own names: %s', (text, name, kind) => {
    expect(actorsOf(text)).toContain(`${name} (${kind})`);
  });

  it.each([
    ['German Chancellor Ann Kovac thanked Chad.', 'Ann Kovac', 'Germany'],
    ['The Turkish-Cypriot talks failed, Chad said.', 'Turkey', 'Turkish Cypriots'],
  ])('leave adjectives of nationality: %s', (text, name, other) => {
    expect(actorsOf(text).some((actor) => actor.startsWith(name))).toBe(true);
    expect(actorsOf(text)).not.toContain(`${other} (group)`);
  });

  it('act for the university whose title they bear', () => {
    const { actors } = read('She said University of Texas President Ann Kovac thanked Chad.');
    expect(actors.find(({ name }) => name === 'Ann Kovac')).toMatchObject({
      role: 'president',
      affiliation: 'university-of-texas',
    });
  });
});
