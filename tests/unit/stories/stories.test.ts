import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptDocument, memoryArchive } from './memory-archive.ts';
import { variants } from './variants.ts';

const summit = `Foreign ministers of seven countries met in Geneva on Thursday to discuss the war, and left without a joint statement.

The French minister accused Moscow of blocking every draft that named the attacker. Her Italian colleague called the talks frank and useful, and said that another round was possible in June.

Russia's delegation rejected the charge. It said that the text had been rewritten overnight without its consent, and that it would not sign under pressure.

Observers from Turkey and Brazil attended the closing session but did not speak. The host thanked everybody for coming and praised the work of the translators.`;

/** Another article on the same event, in its own words, with one quotation in common. */
const otherReport = `No agreement came out of the Geneva conference, where diplomats had hoped to find words for a common appeal on the fighting.

People in the room described long arguments about a single paragraph. France blamed Russia; Russia blamed the late changes. "It said that the text had been rewritten overnight without its consent," a note of the Swiss hosts reads.

A second conference may follow before the summer, the Italian side said, though no date has been set and several delegations doubt that it is worth the journey. The hall was cleared in the evening, and the flags were taken down before the last cars had left.`;

const boilerplate = `This article is free to read because of people like you. Subscribe to our newsletter for the best stories of the day, share this article with your friends, and follow us wherever you get your news. All rights reserved; no part may be reproduced without permission.`;

const fish = `Fishermen of the northern islands protested against new quotas on cod, and blocked the harbour for an hour before police asked them to leave. Their union accused the ministry of breaking a promise that was given in spring.`;
const rail = `The rail operator will close the coastal line for repairs from August, and thanked passengers for their patience during a difficult season. Mayors along the coast criticized the choice of month, and asked for buses until the trains return.`;

const fed = (sum: string, rate: string, day: string): KeptDocument => ({
  id: `fed-${day}`,
  date: `1987-03-${day}`,
  text: `The Federal Reserve entered the government securities market to arrange ${sum} dollars of customer repurchase agreements, a spokesman said. Dealers said federal funds were trading at ${rate} percent when the Fed began its temporary and indirect supply of reserves to the banking system.`,
});

const article = (id: string, text: string, date: string | null = '2024-05-02'): KeptDocument => ({ id, text, date });

const storiesOf = async (documents: readonly KeptDocument[]) => {
  const store = memoryArchive();
  for (const document of documents) await store.add(document);
  return store;
};

describe('a story', () => {
  for (const [kind, vary] of Object.entries(variants))
    it(`holds an article and its variant: ${kind}`, async () => {
      for (const seed of [0, 1, 2, 3]) {
        const store = await storiesOf([article('a', summit), article('b', vary(summit, seed))]);
        expect(store.stories()).toEqual({ a: 'a', b: 'a' });
      }
    });

  it('holds a short article of which one paragraph was written anew', async () => {
    const paragraphs = [
      'Egypt urged Sudan to open the border to doctors and blankets before the cold sets in.',
      'Trains stand loaded in Aswan, and the hospital of the town has given half of its beds to people who came on foot through the desert.',
      'Sudan blamed Egypt for the delay. Ethiopia welcomed the appeal and sent a hundred tons of flour.',
    ];
    const anew =
      'Lorries had waited at the crossing since Sunday with tents and medicine, said a driver who slept in his cab for three nights and saw nobody pass.';
    const store = await storiesOf([
      article('a', paragraphs.join('\n\n')),
      article('b', paragraphs.toSpliced(1, 1, anew).join('\n\n')),
    ]);
    expect(store.storyOf('b')).toBe('a');
  });

  it('holds a copy that differs in case, accents and punctuation', async () => {
    const copy = summit.toUpperCase().replaceAll('É', 'E').replaceAll(',', ' –').replaceAll('.', '!');
    expect((await storiesOf([article('a', summit), article('b', copy)])).storyOf('b')).toBe('a');
  });

  it('does not hold another article on the same event', async () => {
    const store = await storiesOf([article('a', summit), article('b', otherReport)]);
    expect(store.stories()).toEqual({ a: 'a', b: 'b' });
  });

  it('does not hold articles that share the words around them only', async () => {
    const store = await storiesOf([
      article('a', `${fish}\n\n${boilerplate}`),
      article('b', `${rail}\n\n${boilerplate}`),
    ]);
    expect(store.stories()).toEqual({ a: 'a', b: 'b' });
  });

  it('does not hold a short report of another day that says the same of somebody else', async () => {
    const raised = (who: string, day: string) =>
      article(
        day,
        `${who} Petroleum said it raised the contract price that it will pay for all grades of crude oil by fifty cents a barrel. The increase brings the postings of ${who} for its best grades to nineteen dollars. ${who} last changed them in autumn.`,
        `2024-10-${day}`,
      );
    const apart = await storiesOf([raised('Meridian', '19'), raised('Longshore', '20')]);
    expect(apart.stories()).toEqual({ 19: '19', 20: '20' });
    const same = await storiesOf([raised('Meridian', '19'), raised('Meridian', '20')]);
    expect(same.stories()).toEqual({ 19: '19', 20: '19' });
  });

  it('does not hold the next report of a series, which differs in its figures', async () => {
    const store = await storiesOf([
      fed('two billion', '6-1/8', '03'),
      fed('1.5 billion', '6-3/16', '04'),
      fed('one billion', '6-1/4', '05'),
    ]);
    expect(new Set(Object.values(store.stories())).size).toBe(3);
  });

  it('holds an update that raises a number', async () => {
    const text = `At least 12 people died in the blast, officials said. ${summit}`;
    const store = await storiesOf([article('a', text), article('b', text.replace('12', '17'), '2024-05-03')]);
    expect(store.storyOf('b')).toBe('a');
  });

  it('holds a reprint of the year after, but no half rewritten text of that time', async () => {
    const half = variants.cutEnd!(summit, 0) + fish + rail + boilerplate;
    const store = await storiesOf([
      article('a', summit),
      article('b', `From our archive. ${summit}`, '2025-05-02'),
      article('c', half, '2025-05-02'),
    ]);
    expect(store.stories()).toEqual({ a: 'a', b: 'a', c: 'c' });
  });

  it('never holds lines too short to be told apart', async () => {
    const line = 'Moscow warned Washington on Tuesday.';
    const store = await storiesOf([article('a', line), article('b', `${line} Again.`), article('c', '')]);
    expect(store.stories()).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  it('bears the id of its earliest copy, those without a date last, then by id', async () => {
    const store = await storiesOf([
      article('undated', summit, null),
      article('late', variants.appendedLine!(summit, 1), '2024-05-03'),
      article('b', variants.newHeadline!(summit, 2), '2024-05-02'),
    ]);
    expect(store.storyOf('undated')).toBe('b');
    await store.add(article('a', variants.cutEnd!(summit, 3), '2024-05-02'));
    expect(store.storyOf('late')).toBe('a');
  });

  it('joins two when a copy comes that is like both', async () => {
    const words = summit.split(' ');
    const third = Math.floor(words.length / 3);
    const start = article('start', words.slice(0, third + 4).join(' '));
    const end = article('end', `${fish} ${words.slice(third).join(' ')}`);
    const store = await storiesOf([start, end]);
    expect(store.storyOf('start')).toBe('start');
    expect(store.storyOf('end')).toBe('end');
    await store.add(article('whole', summit));
    expect(new Set(Object.values(store.stories()))).toEqual(new Set(['end']));
  });
});

describe('what counts', () => {
  it('is every sentence once, and what a later copy adds', async () => {
    const added = 'Ukraine thanked France for its support.';
    const store = await storiesOf([
      article('a', summit, '2024-05-02'),
      article('b', `${summit}\n\n${added}`, '2024-05-03'),
    ]);
    expect(store.counted().filter((sentence) => sentence.startsWith('b'))).toEqual([`b: ${added}`]);
    expect(store.counted().filter((sentence) => sentence.startsWith('a')).length).toBe(7);
  });

  it('is a sentence of the leading copy even where only a later one is read', async () => {
    const store = await storiesOf([
      { ...article('a', summit, '2024-05-02'), sentences: [] },
      { ...article('b', summit, '2024-05-03'), sentences: ['Russia’s delegation rejected the charge.'] },
    ]);
    expect(store.counted()).toEqual([]);
  });

  it('is written for few copies of a large story when another one comes', async () => {
    const copies = Array.from({ length: 80 }, (_, n) =>
      // Each has a sentence of its own, and comes between others.
      article(`${n}`, variants.appendedLine!(summit, n), `2024-05-02T00:00:${String((n * 7) % 60).padStart(2, '0')}`),
    );
    const store = memoryArchive();
    const written: number[] = [];
    for (const copy of copies) {
      await store.add(copy);
      written.push(store.written());
    }
    expect(new Set(Object.values(store.stories())).size).toBe(1);
    const [half, all] = [written[39]!, written[79]!];
    expect(all - half).toBeLessThan(1.2 * half);
  });

  it('is the same in whatever order documents come', async () => {
    const documents = [summit, otherReport, `${fish}\n\n${rail}\n\n${boilerplate}`].flatMap((text, index) => [
      article(`${index}`, text, '2024-05-02'),
      ...Object.entries(variants).map(([kind, vary], seed) =>
        article(`${index}-${kind}`, vary(text, seed), [null, '2024-05-01', '2024-05-04'][seed % 3]!),
      ),
    ]);
    const inOrder = await storiesOf(documents);
    expect(new Set(Object.values(inOrder.stories())).size).toBe(3);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(documents, { minLength: documents.length }), async (shuffled) => {
        const store = await storiesOf(shuffled);
        expect(store.stories()).toEqual(inOrder.stories());
        expect(store.counted()).toEqual(inOrder.counted());
      }),
      { numRuns: 30 },
    );
  });
});
