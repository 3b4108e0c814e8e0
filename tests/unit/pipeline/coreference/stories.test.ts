import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const chile =
  `Chile has closed its northern ports for a week. The Chilean navy said that storms are near. Police in Santiago
asked all crews to stay at home, and the ports of the south remain open.`.replace(/\n/g, ' ');
const norway =
  `Norwegian farmers want higher prices for milk. They blocked roads around Oslo on Monday. Talks with dairies failed
in May, and the government refused to pay.`.replace(/\n/g, ' ');

describe('a text of several stories', () => {
  it('has the government of the country that its own story is about', () => {
    expect(read(`${chile}\n\n${norway}`).who('government')).toEqual(['nor']);
    expect(read(`${norway}\n\n${chile} Prosecutors thanked it.`).who('Prosecutors')).toEqual(['chl']);
  });

  it('names courts and ministries by the country of their story', () => {
    const text = `${chile}\n\n${norway} The Supreme Court will hear them, and the Finance Ministry rejected a plan.`;
    expect(read(text).who('Supreme Court')).toEqual(['norwegian-supreme-court']);
    expect(read(text).who('Finance Ministry')).toEqual(['norwegian-finance-ministry']);
  });

  it('is one story where the second paragraph goes on with the first', () => {
    const more = `Norway and Chile also signed a pact. Ships of both will share a port. Critics called it cheap, and parliament cheered.`;
    expect(read(`${chile} The navy of Chile rejoiced.\n\n${more}`).who('parliament')).toEqual(['chilean-parliament']);
  });

  it('has as many stories as paragraphs where most speak of other countries', () => {
    const places = ['Peru', 'Norway', 'Ghana', 'Japan', 'Kenya', 'Latvia', 'Brazil'];
    const lines = places.map((place) => `A bus crashed in ${place}.`);
    const text = [...lines, 'Voters in Bulgaria elected the National Assembly.', 'The parliament met.'].join('\n\n');
    expect(read(text).actors.map(({ id }) => id)).toContain('bulgarian-national-assembly');
    expect(read(text).who('parliament')).toEqual([]);
  });
});

describe('a body of a country that the text leaves open', () => {
  const trip =
    'After a stay in Peru, Jane Roe will go to Ghana to meet members of the nation’s Congress and Supreme Court.';

  it('is of no country where the sentence names two', () => {
    expect(read(trip).actors.map(({ name }) => name)).not.toContain('Peruvian Supreme Court');
    expect(read(trip).who('Supreme Court')).toEqual(['supreme-court']);
    expect(read(trip).who('Congress')).not.toEqual(['us-congress']);
  });

  it('is of the one that the sentence names', () => {
    const text = 'Jane Roe will go to Ghana to meet members of the nation’s Congress and Supreme Court.';
    expect(read(text).who('Supreme Court')).toEqual(['ghanaian-supreme-court']);
  });

  it('is of none that has no such body', () => {
    const text = 'The United States sent aid. The United States sent more. The Interior Ministry thanked them.';
    expect(read(text).who('Interior Ministry')).toEqual(['interior-ministry']);
    expect(read(text.replace(/The United States/g, 'Peru')).who('Interior Ministry')).toEqual([
      'peruvian-interior-ministry',
    ]);
  });
});

describe('an office that its title tells', () => {
  it('is American where the text speaks of no country more', () => {
    const home = 'Senator Jane Roe praised the United States.';
    expect(read(home).actor('jane-roe')?.affiliation).toBe('usa');
    const abroad = 'Philippine police arrested senator Jane Roe. The Philippines asked the United States for help.';
    expect(read(abroad).actor('jane-roe')?.affiliation).not.toBe('usa');
    expect(read(abroad, { url: 'https://poe.house.gov/x' }).actor('jane-roe')?.affiliation).toBe('usa');
  });
});

describe('a country behind a name', () => {
  it('is whom a person acts for behind of, not behind with', () => {
    expect(
      read('Australia honoured President Jane Roe with Australia’s medal.').actor('jane-roe')?.affiliation,
    ).toBeNull();
    expect(read('They met Minister Jane Roe of Peru.').actor('jane-roe')?.affiliation).toBe('per');
  });

  it('holds no office of the clause that starts behind a phrase with the name', () => {
    const text = 'Russia mourns. In his letter to Jane Roe, the Russian president wrote that he was sad.';
    expect(read(text).actor('jane-roe')?.role ?? null).toBeNull();
    expect(read('Jane Roe, the Peruvian president, wrote.').actor('jane-roe')?.role).toBe('president');
  });
});
