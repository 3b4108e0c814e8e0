import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAt, nearestAct } from '../../../server/search/acts.ts';
import { namedDays } from '../../../server/search/days.ts';
import { roleOf } from '../../../server/search/function-words.ts';
import { phraseWords } from '../../../server/search/phrase-words.ts';
import { nearby, type PhrasePart, type Reading, readPhrase } from '../../../server/search/read-phrase.ts';
import { distance } from '../../../server/search/spelling.ts';

const textsOf = (phrase: string) => phraseWords(phrase).map(({ text }) => text);

/** Reads a phrase in which words in capitals are actors and those in brackets issues. */
function read(phrase: string): Reading<string>[] {
  const words = phraseWords(phrase);
  const texts = words.map(({ text }) => text);
  const parts: PhrasePart<string>[] = [];
  for (let at = 0; at < words.length; ) {
    const { typed, text, possessive } = words[at]!;
    const role = roleOf(text);
    const act = role ? null : actAt(texts, at);
    if (/^[A-Z]/.test(typed)) parts.push({ kind: 'actor', actor: text, possessive });
    else if (role) parts.push({ kind: 'word', role });
    else if (act) parts.push({ kind: 'act', act });
    else parts.push({ kind: 'issue', name: text });
    at += /^[A-Z]/.test(typed) || !act ? 1 : act.length;
  }
  return readPhrase(parts);
}

const signs: Partial<Record<Reading<string>['asks'], string>> = { path: '...', speakers: 'for' };

/** `a > b` for a toward b, `a = b` for between them, `*` for anyone, then what narrows it. */
function short(phrase: string): string {
  const [reading] = read(phrase);
  if (!reading) return 'nothing';
  const { asks, source, target, eitherWay, filter } = reading;
  const ends = `${source ?? '*'} ${signs[asks] ?? (eitherWay ? '=' : '>')} ${target ?? '*'}`;
  return [ends, ...Object.values(filter).flat()].join(' ');
}

describe('a phrase', () => {
  it('is split into words as names are compared, with possessives and dates', () => {
    expect(textsOf('  Who criticises  “Côte d’Ivoire”—since 2023-03-01?')).toEqual([
      ...['who', 'criticises', 'cote', "d'ivoire", 'since', '2023-03-01'],
    ]);
    expect(phraseWords("China's JAPAN'S U.S. critics’").map(({ text, possessive }) => [text, possessive])).toEqual([
      ['china', true],
      ['japan', true],
      ['us', false],
      ['critics', true],
    ]);
  });

  it('is cleared of what is in no name', () => {
    expect(textsOf('A+B+C R&D U.S.A. (x)')).toEqual(['abc', 'r&d', 'usa', 'x']);
  });

  it('may say a stance in several words', () => {
    const act = (...words: string[]) => {
      const found = actAt(words, 0);
      return found && [found.lemma, found.length, found.isVerb, found.isNoun, found.isSelf];
    };
    expect(act('called', 'on', 'China')).toEqual(['call on', 2, true, false, false]);
    expect(act('calls', 'for', 'talks')).toEqual(['call for', 2, true, false, false]);
    expect(act('attacks', 'on')).toEqual(['attack', 1, true, true, false]);
    expect(act('critics')).toEqual(['critic', 1, false, false, true]);
    expect(act('accusations')).toEqual(['accusation', 1, false, true, false]);
    expect(act('policies')).toBeNull();
  });

  it.each([
    ['who criticises China', '* > china negative'],
    ['who does Xi support', 'xi > * positive'],
    ['whom does Xi criticise', 'xi > * negative'],
    ['Xi on Putin', 'xi > putin'],
    ['what does Xi say about Putin', 'xi > putin'],
    ['Xi on immigration', 'xi > * immigration'],
    ['path Blinken Putin', 'blinken ... putin'],
    ['how is Blinken connected to Putin', 'blinken ... putin'],
    ['Germany Russia sanctions', 'germany = russia SANCTION'],
    ['Germany Russia', 'germany = russia'],
    ['between Germany and Russia', 'germany = russia'],
    ['China sanctions', 'china = * SANCTION'],
    ['China sanctions Japan', 'china > japan SANCTION'],
    ['sanctions against Iran', '* > iran SANCTION'],
    ['sanctions by Germany', 'germany > * SANCTION'],
    ['Germany sanctions on Iran', 'germany > iran SANCTION'],
    ["China's criticism of Japan", 'china > japan negative'],
    ['critics of China', '* > china negative'],
    ["China's critics", '* > china negative'],
    ['who is criticised by China', 'china > * negative'],
    ['who was Iran attacked by', '* > iran ASSAULT'],
    ['who is against China', '* > china negative'],
    ['who is for China', '* > china positive'],
    ['who is with China', '* > china positive'],
    ['did China threaten Japan', 'china > japan THREATEN'],
    ['who met Putin', '* > putin CONSULT'],
    ['who opposes immigration', '* = * negative immigration'],
    ['who warned China about Russia', '* > china THREATEN'],
    ['who pressed China on Taiwan', '* > china REQUEST negative'],
    ['who has urged China to help Russia', '* > china REQUEST'],
    ['what sanctions does China have on Russia', 'china > russia SANCTION'],
    ['who was warned by China about Russia', 'china > russia THREATEN'],
    ['support for Russia from China', 'china > russia positive'],
    ['criticism of China from Japan', 'japan > china negative'],
    ['support from China for Russia', 'china > russia positive'],
    ['who profits from attacks of Russia on China', 'russia > china ASSAULT profits'],
    ['talks between China and Russia', 'china = russia'],
    ['talks with China and Russia', 'china = russia'],
    ['sanctions between China and Russia', 'china = russia SANCTION'],
    ['sanctions on China from Japan', 'japan > china SANCTION'],
    ['sanctions of China against Japan', 'china > japan SANCTION'],
    ['criticism from China', 'china > * negative'],
    ['support of China', '* > china positive'],
    ['support for China by Japan on trade', 'japan > china positive'],
    ['China supporters of Japan', 'china > japan positive'],
    ['China was warned', 'china > * THREATEN'],
    ['China trade', 'china = * COOPERATE'],
    ['China and Japan', 'china = japan'],
    ['China with Japan', 'china = japan'],
    ['China for Japan', 'china > japan'],
    ['China against Japan', 'china > japan negative'],
    ['what does China say', 'china > *'],
    ['who is for China and Japan', 'china = japan'],
    ['who is with China and Japan', 'china = japan'],
    ['path from China to Japan', 'china ... japan'],
    ['who speaks for China', '* for china'],
    ['who speaks for Russia on immigration', '* for russia immigration'],
    ['whom does Lavrov speak for', 'lavrov for *'],
    ['does Lavrov speak for Russia', 'lavrov for russia'],
    ['who does not speak for China', 'nothing'],
    ['who speaks for whom', 'nothing'],
    ['who speaks to China', '* > china'],
    ['what does China speak about', 'china > *'],
    ['path China', '* > china negative'],
    ['path China Japan India', 'nothing'],
    ['who did China and Japan threaten', 'nothing'],
    ['the China', '* > china negative'],
    ['critics', '* > * negative'],
    ['China', '* > china negative'],
    ['immigration', 'nothing'],
    ['who does not support China', 'nothing'],
    ['China Japan India', 'nothing'],
    ['who do China and Russia criticise', 'nothing'],
  ])('%s is %s', (phrase, meant) => expect(short(phrase)).toBe(meant));

  it.each([
    ['who criticises China and Russia', 'negative'],
    ['critics of China and Russia', 'negative'],
    ['sanctions against China and Russia', 'SANCTION'],
    ['sanctions on China and Russia', 'SANCTION'],
    ['who is against China and Russia', 'negative'],
  ])('%s is two questions', (phrase, filter) => {
    const asked = read(phrase).slice(0, 2);
    expect(asked.map(({ source, target }) => [source, target])).toEqual([
      [null, 'china'],
      [null, 'russia'],
    ]);
    for (const one of asked) expect(Object.values(one.filter).flat()).toEqual([filter]);
  });

  it('asks of a path, and of one actor, both ways', () => {
    const ends = (phrase: string) => read(phrase).map(({ source, target }) => [source, target]);
    expect(ends('path China Japan')).toEqual([
      ['china', 'japan'],
      ['japan', 'china'],
    ]);
    expect(ends('China')).toEqual([
      [null, 'china'],
      ['china', null],
    ]);
  });

  it('is near to the other way round, and to the path between its actors', () => {
    const near = (phrase: string) =>
      nearby(read(phrase)[0]!).map(({ asks, source, target, filter }) => [
        asks,
        source,
        target,
        ...Object.values(filter).flat(),
      ]);
    expect(near('China sanctions Japan')).toEqual([
      ['stances', 'japan', 'china', 'SANCTION'],
      ['path', 'china', 'japan'],
    ]);
    expect(near('who criticises China')).toEqual([['stances', 'china', null, 'negative']]);
    expect(near('Germany Russia')).toEqual([['path', 'germany', 'russia']]);
    expect(near('critics')).toEqual([]);
    expect(near('path China Japan')).toEqual([]);
  });

  it('asks for the sign first where a word is an attitude, else for its types', () => {
    const filters = (phrase: string) => read(phrase).map(({ filter }) => filter);
    expect(filters('who criticises China')).toEqual([{ polarity: ['negative'] }, { type: ['ACCUSE'] }]);
    expect(filters('who attacks China')).toEqual([{ type: ['ASSAULT'] }, { polarity: ['negative'] }]);
  });

  it('asks for what the verb says where a word is a noun, too', () => {
    expect(actAt(['surrender'], 0)?.types).toEqual(['CONCEDE']);
    expect(actAt(['dispute'], 0)?.types).toEqual(['REJECT']);
  });

  it('gives the days that it names', () => {
    const days = (phrase: string) => {
      const found = namedDays(phraseWords(phrase));
      return found && [found.from, found.to, found.end - found.at];
    };
    expect(days('China sanctions 2023')).toEqual(['2023-01-01', '2023-12-31', 1]);
    expect(days('in March 2024')).toEqual(['2024-03-01', '2024-03-31', 3]);
    expect(days('met Putin 2024')).toEqual(['2024-01-01', '2024-12-31', 1]);
    expect(days('5 men 2024')).toEqual(['2024-01-01', '2024-12-31', 1]);
    expect(days('2024-12')).toEqual(['2024-12-01', '2024-12-31', 1]);
    expect(days('2024-01')).toEqual(['2024-01-01', '2024-01-31', 1]);
    for (const phrase of ['January 2024', '1 January 2024', 'January 1, 2024'])
      expect(days(phrase)?.[0]).toBe('2024-01-01');
    expect(days('January 2024')?.[1]).toBe('2024-01-31');
    for (const phrase of ['2024-00', '2024-13', '2024-13-01']) expect(days(phrase)).toBeNull();
    expect(days('feb 2024')).toEqual(['2024-02-01', '2024-02-29', 2]);
    expect(days('on 5 March 2024')).toEqual(['2024-03-05', '2024-03-05', 4]);
    expect(days('March 5th, 2024')).toEqual(['2024-03-05', '2024-03-05', 3]);
    expect(days('since 2024-03-05')).toEqual(['2024-03-05', undefined, 2]);
    expect(days('after 2022')).toEqual(['2023-01-01', undefined, 2]);
    expect(days('before 2022')).toEqual([undefined, '2021-12-31', 2]);
    expect(days('until June 2023')).toEqual([undefined, '2023-06-30', 3]);
    // The first letters of a month are a month's name only where they are as short as names are cut.
    expect(days('Novem 2023')).toEqual(['2023-01-01', '2023-12-31', 1]);
    expect(days('Nove 2023')).toEqual(['2023-11-01', '2023-11-30', 2]);
    expect(days('2022-2023')).toEqual(['2022-01-01', '2023-12-31', 2]);
    expect(days('between May 2022 and 2023')).toEqual(['2022-05-01', '2023-12-31', 5]);
    for (const none of ['march', '31 February 2024', '2024-13-01', '12345', 'the 5 of them'])
      expect([none, days(none)?.[2] ?? 0]).toEqual([none, none.startsWith('31') ? 2 : 0]);
  });

  it('is read whatever it is', () => {
    const word = fc.constantFrom(
      ...['who', 'China', 'Japan', 'criticises', 'sanctions', 'by', 'on', 'path', 'from', '2023', 'critics', 'not'],
    );
    const phrase = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(phrase, (text) => {
        expect(phraseWords(text).length).toBeLessThanOrEqual(24);
        namedDays(phraseWords(text));
        for (const { source, target } of read(text)) if (source !== null) expect(typeof target).not.toBe('undefined');
      }),
      { numRuns: 300 },
    );
  });
});

describe('spelling', () => {
  it('counts letters added, left out, replaced and exchanged', () => {
    expect([distance('china', 'chna', 2), distance('chian', 'china', 2), distance('puttin', 'putin', 2)]).toEqual([
      ...[1, 1, 1],
    ]);
    expect(distance('china', 'japan', 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is a distance: none to itself, the same both ways, never more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a, 9)).toBe(0);
        expect(distance(a, b, 9)).toBe(distance(b, a, 9));
        expect(distance(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance(a, b, 1)).toBe(distance(a, b, 9) > 1 ? Number.POSITIVE_INFINITY : distance(a, b, 9));
      }),
    );
  });

  it('finds the word that says a stance in a misspelt one, in short words only what is typed', () => {
    expect(nearestAct('critisises')).toEqual({ form: 'criticises', wrong: 1 });
    expect(nearestAct('thretens')).toMatchObject({ form: 'threatens' });
    expect(nearestAct('xyz')).toBeNull();
    expect(nearestAct('bam')).toBeNull();
    expect(nearestAct('bann')).toEqual({ form: 'ban', wrong: 1 });
    expect(nearestAct('acuse')).toEqual({ form: 'abuse', wrong: 1 });
  });
});
