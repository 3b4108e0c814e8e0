import { describe, expect, it } from 'vitest';
import { read } from '../coreference/read.ts';

/** The actors of a text but for those it is about in every case, each with whom it acts for. */
const actorsOf = (text: string): string[] => {
  const { actors } = read(text);
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? '-';
  return actors
    .filter(({ name }) => name !== 'Peru')
    .map(({ name, affiliation }) => `${name} (${nameOf(affiliation)})`);
};

describe('a run of capitals', () => {
  it('starts with no small word of a heading', () => {
    expect(actorsOf('Jane Roe praised OF NEWHAM and THE Acme Bank.').filter((name) => /^OF /.test(name))).toEqual([]);
  });

  it.each([
    ['Tax Service Head Jane Roe praised Peru.', 'Tax Service', 'Jane Roe (Tax Service)'],
    ['Peru sued the Orbit Council Chairman John Doe.', 'Orbit Council', 'John Doe (Orbit Council)'],
    ['House Budget Committee Chairman Tom Hale condemned Peru.', 'House Budget Committee', 'Tom Hale'],
  ])('is cut between a body and the person who acts for it: %s', (text, body, person) => {
    const found = actorsOf(text);
    expect(found).toContainEqual(expect.stringContaining(body));
    expect(found).toContainEqual(expect.stringContaining(person));
    expect(found).toHaveLength(2);
  });

  it('is cut between two people with titles, but not inside a field', () => {
    const two = 'Secretary of State Jane P. Roe and Secretary of Defense Tom Hale condemned Peru.';
    expect(actorsOf(two).map((name) => name.replace(/ \(.*/, ''))).toEqual(['Jane Roe', 'Tom Hale']);
    const one = 'The Department of Foreign Affairs and Trade condemned Peru.';
    expect(actorsOf(one)).toEqual(['Department of Foreign Affairs and Trade (-)']);
  });

  it.each([
    ['Foreign Affairs Minister Penny Roe condemned Peru.', ['Penny Roe (-)']],
    ['Senior Minister Tom Hale condemned Peru.', ['Tom Hale (-)']],
    ['Special Envoy to Monitor and Combat Piracy Laura Roe condemned Peru.', ['Laura Roe (-)']],
    ['Foreign Minister II Tom Hale condemned Peru.', ['Tom Hale (-)']],
    ['The Committee on Science and Technology praised Peru.', ['Committee on Science and Technology (-)']],
    ['Peru thanked the Energy and Water Committee.', ['Energy and Water Committee (-)']],
    [
      'National Office of Storms and Rising Seas director Tom Hale condemned Peru.',
      ['Tom Hale (National Office of Storms and Rising Seas)', 'National Office of Storms and Rising Seas (-)'],
    ],
  ])('is not cut inside a title, a field or a name: %s', (text, names) => {
    expect(actorsOf(text)).toEqual(names);
  });

  it.each([
    ['She is a master of Marine Systems at Delta College.', 'Marine Systems'],
    ['The barge Golden Crane left the port of Aln.', 'Golden Crane'],
  ])('that names a subject or a vessel is no actor: %s', (text, name) => {
    expect(actorsOf(text).join()).not.toContain(name);
  });

  it.each([
    ['Jane Roe voted against the Hale-Doe amendment of Peru.', ['Jane Roe (-)']],
    ['Ive thanked Peru, and Im sure that Jane Roe praised Peru.', ['Jane Roe (-)']],
    ['Secy. Roe thanked Peru.', ['Roe (-)']],
    ['JANE ROE LORD MAYOR OF NEWHAM praised Peru.', []],
  ])('is no actor as a law, a cut word, a title or an office: %s', (text, names) => {
    expect(actorsOf(text).filter((name) => !/^(Jane Roe Lord|Newham)/i.test(name))).toEqual(names);
  });

  it('that ends in Administration is read as in small letters', () => {
    const inCapitals = actorsOf('The Biden Administration condemned Peru.');
    expect(inCapitals).toEqual(actorsOf('The Biden administration condemned Peru.'));
    expect(inCapitals.join()).not.toContain('Administration');
  });

  it('that names a firm is one', () => {
    expect(actorsOf('The firm Golden Crane left the port of Aln.')).toEqual(['Golden Crane (-)']);
  });
});
