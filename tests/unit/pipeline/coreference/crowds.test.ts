import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** The groups of a text that take part in its stances, with the country that each is of. */
const groupsOf = (text: string): string[] =>
  read(text)
    .actors.filter(({ kind }) => kind === 'group')
    .map(({ name, country }) => (country ? `${name} (${country})` : name));

describe('many of whom no body is named', () => {
  it.each([
    ['Peru pledged aid to vulnerable countries.', 'vulnerable countries'],
    ['Opposition parties condemned Peru.', 'Opposition parties'],
    ['Peru accused human rights groups of lying.', 'human rights groups'],
    ['Fiji will help its Pacific partners.', 'Pacific partners'],
    ['Farmers condemned Peru.', 'Farmers'],
    ['Three suspected militants attacked Peru.', 'militants'],
    ["Chad's opposition accused Peru of fraud.", "Chad's opposition (TCD)"],
    ['Peruvian companies sued Chad.', 'Peruvian companies (PER)'],
    ['Chad banned Peruvian candidates.', 'Peruvian candidates (PER)'],
    ['Peru killed 40 insurgents near the coast.', 'insurgents'],
    ['Peru arrested twenty protesters.', 'protesters'],
    ['Peru thanked host countries for their commitment.', 'host countries'],
  ])('are an actor by what is said of them: %s', (text, name) => {
    expect(groupsOf(text)).toEqual([name]);
  });

  it.each([
    ['Other countries condemned Peru.'],
    ['Peru thanked several companies.'],
    ['Eleven people condemned Peru.'],
    ['Peru thanked our friends.'],
    ['Peru armed rebels.'],
    ['Peru and its allies condemned Chad.'],
    ['The two leaders condemned Peru.'],
    ['Chad praised one of the regional powers of Peru.'],
    ['Peru condemned Chad in several countries of the world.'],
  ])('are none where nothing tells who they are: %s', (text) => {
    expect(groupsOf(text)).toEqual([]);
  });

  it('are the same by their noun alone', () => {
    const { stances } = read('Armed militants attacked Peru. The militants then attacked Chad.');
    expect(stances.map(({ source, target }) => [source, target])).toEqual([
      ['armed-militants', 'per'],
      ['armed-militants', 'tcd'],
    ]);
  });

  it('are the body that they fight for, unless they are only linked to it', () => {
    expect(read('Hamas fighters attacked Peru.').who('fighters')).toEqual(['hamas']);
    expect(read('Hamas-linked fighters attacked Peru.').who('fighters')).not.toEqual(['hamas']);
  });
});

describe('a bare noun', () => {
  const sued = 'Arcon Bank sued Peru. ';
  it('is named before what somebody is charged with', () => {
    expect(read(`${sued}The bank accused the country of fraud.`).who('country')).toEqual(['per']);
    expect(read(`${sued}The bank left the country of birth.`).who('country')).toEqual([]);
  });

  it('means the subject of the sentence before, and no one that another noun of its own sentence means', () => {
    const { who } = read('Norhaven Ltd. sued Petra Motors. The company said the carmaker had stolen designs.');
    expect([who('company'), who('carmaker')]).toEqual([['norhaven-ltd'], ['petra-motors']]);
  });
});

describe('a country where war is waged', () => {
  it('is the one attacked if the text says whose war it is', () => {
    const { stances } = read("Chad's war in Peru went on.");
    expect(stances).toMatchObject([{ source: 'tcd', target: 'per', type: 'ASSAULT' }]);
    expect(read("Chad's concert in Peru went on.").who('Peru')).toEqual([]);
    expect(read("Chad's war in Gaza went on.").stances).toEqual([]);
    expect(read('The war in Peru went on.').stances).toEqual([]);
  });
});

describe('names of crowds', () => {
  it.each([
    ['Unknown gunmen attacked Peru. Gunmen killed Jane Roe.', ['gunmen']],
    ['Armed rebels attacked Peru. Rebels killed Jane Roe.', ['Armed rebels']],
    ['At least 20 coal miners attacked Peru.', ['coal miners']],
    ['Two suspected militants attacked Peru.', ['militants']],
    ['Jane Roe was killed by unidentified gunmen.', ['gunmen']],
    ['Dozens of protesters attacked Jane Roe.', ['protesters']],
    ['The members of the public met Jane Roe.', []],
    ['Turkish police arrest 161 people in Peru.', []],
    ['The soldiers helped the Assistant Secretaries.', []],
  ])('are one for what is called so again, and no piece of a sentence: %s', (text, groups) => {
    expect(
      read(text)
        .actors.filter(({ kind }) => kind === 'group')
        .map(({ name }) => name),
    ).toEqual(groups);
  });
});
