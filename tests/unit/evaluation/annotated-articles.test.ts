import { describe, expect, it } from 'vitest';
import { readArticleAnswers } from '../../../server/evaluation/annotation/articles/answers.ts';
import { articleWork } from '../../../server/evaluation/annotation/articles/work.ts';
import { readTasks } from '../../../server/evaluation/annotation/task.ts';
import { at, foldersInTests, met, other, page, praised, taskIn, text } from './annotated-samples.ts';

const { corpusOf } = foldersInTests();
const task = taskIn(corpusOf(['lima', 'another'].map((id) => ({ id, text }))));
const read = (answers: string, tasks = [task]) => readArticleAnswers(answers, tasks, () => text);

describe('files of tasks', () => {
  it('have every number once', () => {
    const fileOf = (...numbers: number[]) => corpusOf(numbers.map((n) => ({ ...task, n, text: '' })));
    expect(readTasks(fileOf(1, 2))).toHaveLength(2);
    expect(() => readTasks(fileOf(1, 2, 1))).toThrow(/line 3: a second task 1/);
  });
});

describe('showing of articles', () => {
  it('numbers sentences and mentions, keeps paragraphs, and marks off what is no sentence', () => {
    expect(articleWork.show(task, text, ['A visit | Gazette']).split('\n')).toEqual([
      '## 1',
      'A visit | Gazette',
      '',
      '-- LIMA (Gazette) —',
      'S1: [1 President Ana Torres] of [2 Peru] met [3 Kenya]’s leader, [4 Joe Otieno], in Nairobi on Monday.',
      '',
      'S2: [5 She] praised Kenya.',
      'S3: [6 Mr Otieno] thanked [7 the president].',
      '',
      'S4: Ana Torres and [8 Bea Torres] live in Lima.',
    ]);
  });
});

describe('answers on articles', () => {
  it('name actors with their mentions and stances with the words that say them', () => {
    const { readings, faults } = read(page('', met, 'S3: Joe Otieno>Torres REQUEST - ? "thanked the president"'));
    expect(faults).toEqual([]);
    expect(readings[0]!.actors[0]).toEqual({
      name: 'Ana Torres',
      kind: 'person',
      mentions: [task.mentions[0], task.mentions[4], task.mentions[6], at('Ana Torres')],
      affiliation: 'Peru',
    });
    expect(readings[0]!.stances.slice(1)).toEqual([
      {
        sentence: 0,
        source: 'Joe Otieno',
        target: 'Ana Torres',
        type: 'CONSULT',
        polarity: 'neutral',
        evidence: at('met'),
      },
      {
        sentence: 2,
        source: 'Joe Otieno',
        target: 'Ana Torres',
        type: 'REQUEST',
        polarity: 'negative',
        evidence: at('thanked the president'),
        optional: true,
      },
    ]);
  });

  it('find words across a line break and a straight apostrophe, but no parts of words', () => {
    expect(read(page('S1: Torres>Otieno CONSULT "Kenya\'s leader, Joe Otieno, in Nairobi"')).faults).toEqual([]);
    expect(read(page('S1: Torres>Otieno CONSULT "Nairo"')).faults).toHaveLength(1);
  });

  it('mean by a whole name its actor, though it is a part of another name', () => {
    const { readings, faults } = read(page('actor Kenya Airways organization: 8', 'S2: Torres>Kenya SUPPORT'));
    expect(faults).toEqual([]);
    expect(readings[0]!.stances[0]!.target).toBe('Kenya');
  });

  it('may say that there is no stance, and stand behind the number of their article', () => {
    expect(read(page('none')).faults).toEqual([]);
    const both = read(`## 2\n${page(met)}\n## 1\n${page('none')}`, [task, { ...task, n: 2 }]);
    expect(both.faults).toEqual([]);
    expect(both.readings.map(({ stances }) => stances.length)).toEqual([0, 2]);
  });

  it.each([
    [page(), /line 4: no stance in the whole article; write none/],
    ['', /article 1 has no answer/],
    [`## 3\n${page(met)}`, /line 1: no article "## 3"/],
    [page('S5: Torres>Kenya AID'), /line 5: there is no sentence S5/],
    [page('S1: Torres>Kenya HELPS'), /line 5: .*is no stance; write for example/],
    [page('S1: Torres>Chile AID'), /line 5: there is no actor Chile; add a line/],
    [page('S1: Torres>Ana Torres AID'), /line 5: .*goes from Ana Torres to itself/],
    [page('S2: Torres>Kenya AID "met"'), /line 5: "met" does not stand in S2/],
    [page('Torres praised Kenya'), /line 5: "Torres praised Kenya" is no answer/],
    [
      page('actor Bea Torres person: 8', 'S2: Torres>Kenya AID'),
      /Torres may be Ana Torres or Bea Torres; write the whole/,
    ],
    [page('none', 'actor Nile river: 8'), /line 6: "actor Nile river: 8" is no actor \(person/],
    [page('none', 'actor The Peru country: 2'), /line 6: actor The Peru stands there twice/],
    [page('none', 'actor Chile country: 9'), /line 6: 9 is no mention/],
    [page('none', 'actor Chile country: "Chile"'), /line 6: "Chile" is no mention/],
    [page('none', 'actor Chile country:'), /line 6: actor Chile has no mention/],
    [page('none', 'actor Bea Torres person of Chile: 8'), /line 6: there is no actor Chile/],
  ])('that cannot be understood are named with their line: %#', (answers, fault) => {
    expect(read(answers).faults.join('\n')).toMatch(fault);
  });

  it('are counted by check', () => {
    expect(articleWork.check([task], page(met))).toEqual({
      faults: [],
      summary: '1 of 1 answered, 4 actors, 2 stances',
    });
  });
});

describe('two readings of an article', () => {
  const agree = (first: string, second: string) => articleWork.agree([task], first, second);

  it('agree on actors that share a name, a place or a wording, whatever they are called', () => {
    expect(agree(page('none'), other('none'))[1]).toBe('actors: 3 of both, 2 of one only, F1 0.750');
  });

  it('hold a name for a surer sign than a place', () => {
    const first = 'actor Ana person: 1 6\nactor Kenya country: 3\nS2: Ana>Kenya SUPPORT';
    const second = 'actor Bea person: 1 6\nactor The Ana person: 8\nactor Kenya country: 3\nS2: The Ana>Kenya SUPPORT';
    expect(agree(first, second)[2]).toBe('signed pairs by edge: 1 of both, 0 of one only, F1 1.000');
  });

  it('do not take a pronoun for a wording, nor a plural that stands for two', () => {
    const pair = (first: string, second: string) => agree(`${first}\nnone`, `${second}\nnone`)[1];
    const [she, sheAgain] = ['actor Ana person: "She"', 'actor Bea person: 8 "she"'];
    expect(pair(she, sheAgain)).toMatch(/^actors: 0 of both/);
    const plural = (name: string, more = '') => `actor ${name} person: ${more} 7`;
    expect(pair([plural('A'), plural('B')].join('\n'), [plural('C'), plural('D')].join('\n'))).toMatch(
      /^actors: 0 of both/,
    );
    expect(pair(plural('A'), plural('C'))).toMatch(/^actors: 1 of both/);
  });

  it('agree on pairs by edge and by sentence; what nobody holds sure does not count', () => {
    const first = page(met, praised, 'S3: Otieno>Ana Torres SUPPORT');
    const second = other(
      'S2: Otieno>President Torres CONSULT; President Torres>Kenya SUPPORT ?',
      'S3: Otieno>Kenya AID ?',
    );
    expect(agree(first, second).slice(2)).toEqual([
      'signed pairs by edge: 2 of both, 2 of one only, F1 0.667',
      'signed pairs by sentence: 1 of both, 4 of one only, F1 0.333',
      'types of the pairs by sentence that both have: kappa 1.000',
    ]);
  });

  it('differ in types', () => {
    const kappa = (type: string) => agree(page(met, praised), page(met, praised.replace('SUPPORT', type))).at(-1);
    expect(kappa('SUPPORT')).toMatch(/1\.000$/);
    expect(kappa('AID')).not.toMatch(/1\.000$/);
  });
});
