import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** Name, affiliation and role of the first actor of a text of a day. */
const first = (text: string, date?: string) => {
  const [actor] = read(text, date ? { date } : {}).actors;
  return [actor?.name, actor?.affiliation ?? null, actor?.role ?? null];
};

describe('holders of offices', () => {
  it.each([
    ['2018-05-02', 'usa', 'president'],
    ['2022-05-02', null, null],
    ['2026-05-02', 'usa', 'president'],
  ])('have an office in their terms only: Donald Trump on %s', (date, affiliation, role) => {
    expect(first('Donald Trump criticized Netflix.', date)).toEqual(['Donald Trump', affiliation, role]);
  });

  it.each([
    ['Smith criticized Netflix.', undefined, 'Smith'],
    ['Carter criticized Netflix.', '2024-03-01', 'Carter'],
    ['Detective Brown arrested a plumber in London. Brown criticized Netflix.', '2008-03-01', 'Brown'],
    ['Taylor praised Netflix.', undefined, 'Taylor'],
    ['Bush praised Netflix.', undefined, 'Bush'],
    ['Mr. Wilson sued Netflix.', '2010-03-01', 'Wilson'],
  ])('are not meant by a family name alone that others have: %s', (text, date, name) => {
    const { actors } = read(text, date ? { date } : {});
    expect(actors.find((actor) => actor.kind === 'person')).toMatchObject({ name, affiliation: null });
  });

  it.each([
    ['President Carter criticized Netflix.', undefined, 'Jimmy Carter'],
    ['Brown met the leaders of Britain. Brown criticized Netflix.', '2008-03-01', 'Gordon Brown'],
    ['Macron criticized Netflix.', '2020-03-01', 'Emmanuel Macron'],
  ])('are meant where title, country or a name of their own support it: %s', (text, date, name) => {
    expect(first(text, date)[0]).toBe(name);
  });
});

describe('two leaders with one name', () => {
  it.each([
    ['President George Bush praised Netflix.', '2005-03-04', 'George W. Bush'],
    ['President George Bush praised Netflix.', '1990-03-04', 'George H. W. Bush'],
    ['Former President George Bush praised Netflix.', '2003-03-04', 'George H. W. Bush'],
    ['George Bush praised Netflix.', '2015-03-04', 'George W. Bush'],
    ['President George Bush met Tony Blair.', undefined, 'George W. Bush'],
    ['President George Bush met Helmut Kohl.', undefined, 'George H. W. Bush'],
    ['President Bush met Tony Blair.', undefined, 'George W. Bush'],
    ['President Bush met Lech Walesa and Hosni Mubarak.', undefined, 'George W. Bush'],
    ['President Bush praised Netflix.', undefined, 'Bush'],
  ])('are told apart by the time of the text: %s %s', (text, date, name) => {
    expect(first(text, date)[0]).toBe(name);
  });
});

describe('offices', () => {
  it.each([
    ['Majority Leader Ann Kovac criticized Netflix.', null],
    ['Majority Leader Ann Kovac criticized Netflix. The United States sued Netflix.', 'usa'],
    ['Defense Secretary Ann Kovac criticized Netflix.', null],
    ['Defense Secretary Ann Kovac criticized Netflix in Manila. The Philippines sued Netflix.', null],
    ['Secretary of State Ann Kovac criticized Netflix.', 'usa'],
    ['Vice President Ann Kovac thanked the United States.', null],
    ['Kremlin spokesman Ivan Kovac criticized Netflix.', 'rus'],
    ['Foreign Minister Ann Kovac criticized Netflix.', null],
  ])('tell whom their holder acts for as surely as the table says: %s', (text, affiliation) => {
    expect(read(text).actors.find(({ name }) => name.endsWith('Kovac'))?.affiliation).toBe(affiliation);
  });
});
