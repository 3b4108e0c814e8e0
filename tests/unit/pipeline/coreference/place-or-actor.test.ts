import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Whether a name stands for its government, `name: sentence`. */
const isActor = (sentence: string, name: string) => read(sentence).who(name).length > 0;

describe('a company', () => {
  it.each([
    ['Boeing', 'A Boeing 737 landed in Chad.', false],
    ['Airbus', 'Airbus A320 planes landed in Chad.', false],
    ['Airbus', 'Chad fined Airbus 500 million euros.', true],
    ['Apple', 'Chad owes Apple 200 million dollars.', true],
  ])('%s is none before the name of what it makes: %s', (name, sentence, isNamed) => {
    expect(isActor(sentence, name)).toBe(isNamed);
  });
});

describe('a country or capital is a mere place', () => {
  it.each([
    ['Norway', 'Laura Kim moved to Norway in 2004.'],
    ['Somalia', 'She fled to Kenya from Somalia.'],
    ['Albania', 'The prisoners were deported to Albania.'],
    ['Portugal', 'A tourist from Portugal was injured.'],
    ['Lebanon', 'The rockets were launched from Lebanon.'],
    ['Jamaica', 'The storm reached Jamaica on Monday.'],
  ])('where people go or things come from: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(false);
  });

  it.each([
    ['Denmark', 'The fire broke out in Aarhus, Denmark, on Monday.'],
    ['England', 'The company is based in Leeds, Yorkshire, England, and employs 300 people.'],
    ['Uruguay', 'The bridge in Salto, Uruguay, which was built in 1910, collapsed.'],
  ])('at the end of an address: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(false);
  });

  it.each([
    ['Peru', 'Thousands gathered along Peru’s coast.'],
    ['Canada', 'Rain fell in several Canada cities.'],
    ['Chile', 'Snow fell across towns in southern Chile.'],
    ['Zambia', 'The drought worsened on farms of western Zambia.'],
    ['Nepal', 'The road between India and Nepal was closed.'],
    ['London', 'The mayor of London wore a hat.'],
  ])('beside its landscapes, cities and parts: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(false);
  });
});

describe('a country or capital is an actor', () => {
  it.each([
    ['Chile', 'Peru hit back at Chile.'],
    ['Kenya', 'Peru voiced its anger at Kenya.'],
    ['Poland', 'The United States moved troops to Poland.'],
    ['Taiwan', 'Germany sold weapons to Taiwan.'],
    ['China', 'Britain returned Hong Kong to China.'],
    ['Ukraine', 'The army marched into Ukraine.'],
    ['Lebanon', 'Israel entered Lebanon.'],
    ['Uganda', 'President Uhuru Kenyatta travelled to Uganda.'],
    ['Cuba', 'The department announced restrictions on flights to Cuba.'],
  ])('where armies, envoys and goods go: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(true);
  });

  it.each([
    ['Turkey', 'Support came from Turkey.'],
    ['Japan', 'The ministry received aid from Japan.'],
    ['Oman', 'Envoys from Oman met the minister.'],
    ['Syria', 'Iran withdrew from Syria.'],
  ])('where something is given or taken: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(true);
  });

  it.each([
    ['Syria', 'Turkey bombed northern Syria.'],
    ['Iraq', 'Turkish forces shelled Iraq’s border.'],
    ['Ukraine', 'Russia fired missiles at Ukraine’s cities.'],
    ['Azerbaijan', 'The conflict between Armenia and Azerbaijan worsened.'],
  ])('when acts are aimed at its lands: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(true);
  });

  it.each([
    ['United States', 'On Friday, the United States condemned the attack.'],
    ['Iran', 'In Vienna, Iran accused France of lying.'],
    ['Italy', 'Germany, France, and Italy signed it.'],
    ['China', 'Google, China and Apple signed it.'],
  ])('after a comma when it acts: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(true);
  });
});

describe('a place in the name of a thing', () => {
  it.each([
    ['Paris', 'Exxon pledged its support for the Paris climate pact.'],
    ['Vienna', 'Peru praised the Vienna pact.'],
  ])('%s: %s', (name, sentence) => {
    expect(isActor(sentence, name)).toBe(false);
  });
});
