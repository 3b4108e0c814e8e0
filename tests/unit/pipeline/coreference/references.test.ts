import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('pronouns', () => {
  it('follow gender', () => {
    const { who } = read('Angela Merkel met Emmanuel Macron. She praised France, and he thanked Germany.');
    expect(who('She')).toEqual(['angela-merkel']);
    expect(who('he', 2)).toEqual(['emmanuel-macron']);
  });

  it('find the nearest subject that is a country or organization', () => {
    const { who } = read(
      'Google appealed the fine. The company said it would fight. China is trying to support its economy.',
    );
    expect(who('company')).toEqual(['google']);
    expect(who('it')).toEqual(['google']);
    expect(who('its')).toEqual(['chn']);
  });

  it('wait for the subject of a fronted clause', () => {
    expect(read('To modernize its army, Hungary bought tanks from Germany.').who('its')).toEqual(['hun']);
  });

  it('stay open when a thing or an unknown person is nearer', () => {
    expect(read('Boeing built the plane. The plane crashed after it left Jakarta.').who('it')).toEqual([]);
    expect(read('Donald Tusk spoke. The attacker claimed that he was innocent.').who('he', 3)).toEqual([]);
  });

  it('leave impersonal "it" alone', () => {
    expect(
      read('China and Russia met. It is clear that it was raining.').mentions.filter(({ kind }) => kind === 'pronoun'),
    ).toEqual([]);
  });

  it.each([
    ['Chile condemned Peru over its attacks on Bolivia.', 'its', ['per']],
    ['Chile imposed sanctions on Peru for its attacks.', 'its', ['per']],
    ['Peru was praised by Chile for its aid.', 'its', ['per']],
    ['President Ana Rojas thanked Minister Ida Poe for her help.', 'her', ['ida-poe']],
    ['Chile punished the move for its effects.', 'its', []],
    ['Chile used Peru for its attacks.', 'its', ['chl']],
    ['Peru was sanctioned. For its attacks.', 'its', ['per']],
    ['Chile thanked President Igor Malik for its invitation.', 'its', ['chl']],
    ['Chile imposed sanctions on several Peruvian officials over the country’s attacks.', 'country', ['per']],
  ])('of a deed are of who is blamed or thanked for it: %s', (text, word, actors) => {
    expect(read(text).who(word)).toEqual(actors);
  });

  it.each([
    ['Chile urged Peru to end its support for Bolivia.', ['per']],
    ['Chile called on Peru to withdraw its troops from Bolivia.', ['per']],
    ['Chile wants Peru to stop attacking Bolivia and lift its blockade.', ['per']],
    ['On Monday Chile pressed Peru to use its influence in Bolivia.', ['per']],
    ['Chile urged Peru to respect its borders.', ['chl']],
    ['Chile promised Peru to end its blockade.', ['chl']],
    ['Chile sent troops to Peru to end its isolation.', ['chl']],
    ['Chile urged the rebels to end their attacks.', []],
  ])('of what somebody is to do with his own are his, where one has it mostly oneself: %s', (text, actors) => {
    const { who } = read(text);
    expect(who(text.includes('their') ? 'their' : 'its')).toEqual(actors);
  });

  it('give the speaker of a quotation the first person', () => {
    expect(read('"I will not resign," said Boris Johnson.').who('I')).toEqual(['boris-johnson']);
  });
});

describe('plural pronouns', () => {
  it('stand for an organization that spoke last', () => {
    const { who } = read(
      'Thames Valley Police said they had arrested a man. The Peruvian Ministry of Health praised it.',
    );
    expect(who('they')).toEqual(['thames-valley-police']);
  });

  it('stand for two that are named together, and for no country named beside them', () => {
    const { who } = read(
      'Ana Rojas and Pedro Diaz are pilots. Rojas and Diaz, both from Peru, won their prize in Chile.',
    );
    expect(who('their')).toEqual(['ana-rojas', 'pedro-diaz']);
  });

  it('stay open when somebody else or several stand between', () => {
    expect(read('Thames Valley Police told Ana Rojas that they agreed.').who('they')).toEqual([]);
    expect(read('Thames Valley Police found some boxes, and they were empty.').who('they')).toEqual([]);
  });
});

describe('possessives', () => {
  it('tell whose a government, country or president is', () => {
    const { who } = read('President Pedro Castillo of Peru spoke. He said that his country would help Chile.');
    expect(who('his country')).toEqual(['per']);
    expect(read('Chile said that its president would visit Peru.').who('its president')).toEqual(['chl']);
    expect(read('President Boric of Chile said that his government would help Peru.').who('his government')).toEqual([
      'chl',
    ]);
  });

  it('make nobody of qualities, adjectives and people of their own', () => {
    const { who } = read('President Boric of Chile used his authority. He named his successor in his official report.');
    expect(who('his authority')).toEqual([]);
    expect(who('his successor')).toEqual([]);
    expect(who('his official')).toEqual([]);
  });
});

describe('role nouns', () => {
  it('in a quotation mean the country of the speaker', () => {
    const { who } = read(
      'Gabriel Boric, the president of Chile, met the king of Spain. "The nation is ready," Boric said.',
    );
    expect(who('nation')).toEqual(['chl']);
  });

  it('mean the country of a minister who speaks', () => {
    expect(read('Peruvian foreign minister Ana Rojas says the country will join Chile.').who('country')).toEqual([
      'per',
    ]);
    expect(read('Peruvian swimmer Ana Rojas left the country for Chile.').who('country')).toEqual([]);
  });

  it('mean the country that the text is about when none is near', () => {
    const text =
      'Peru held elections. Peru counted the votes. Lawyers came from Chile. The weather was fine. It rained later. Nobody went home. All was calm.';
    expect(read(`${text} The federal government was silent.`).who('government')).toEqual(['per']);
    expect(read(`${text} The state government was silent.`).who('government')).toEqual([]);
    expect(read(`${text} The military base was silent.`).who('military')).toEqual([]);
  });

  it('point back to the holder of the role', () => {
    const { who } = read(
      'Margrethe Vestager, the competition commissioner, fined Google. The commissioner said the company had one month. Mike Pence, the vice president, agreed.',
    );
    expect(who('commissioner', 2)).toEqual(['margrethe-vestager']);
    expect(who('company')).toEqual(['google']);
  });

  it('do not take a vice president for the president or the next justice for the last', () => {
    const { who } = read(
      'Mike Pence, the vice president, spoke. Then the president left, and the next president came.',
    );
    expect(who('president', 2)).toEqual([]);
    expect(who('president', 3)).toEqual([]);
  });

  it('know the president of a country by the text', () => {
    const { who } = read('Emmanuel Macron, the president of France, spoke. The French president praised Italy.');
    expect(who('French president')).toEqual(['emmanuel-macron']);
  });

  it('roll up to the country when nobody holds the office in the text', () => {
    expect(read("Xi Jinping met with Russia's foreign minister.").who("Russia's foreign minister")).toEqual(['rus']);
  });

  it('find the country, the kingdom and the pair', () => {
    const { who } = read(
      'Riyadh denied it. Saudi Arabia arrested a journalist. The kingdom said nothing. China and Iran signed a treaty. The two countries praised it.',
    );
    expect(who('kingdom')).toEqual(['sau']);
    expect(who('countries').sort()).toEqual(['chn', 'irn']);
  });

  it('find both leaders', () => {
    const { who } = read('Mr. Xi and Vladimir Putin met. Both leaders accuse America.');
    expect(who('leaders')).toHaveLength(2);
  });
});
