import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { agreementOf } from '../../../server/evaluation/annotation/agreement.ts';
import { readAnswers } from '../../../server/evaluation/annotation/answers.ts';
import { drawTasks } from '../../../server/evaluation/annotation/draw.ts';
import type { AnnotatedSentence, AnnotatedStance } from '../../../server/evaluation/annotation/read.ts';
import { spanNamed, taskText } from '../../../server/evaluation/annotation/show.ts';
import type { Task } from '../../../server/evaluation/annotation/task.ts';
import { isHeldDocument } from '../../../server/evaluation/corpora.ts';
import { ownSet } from '../../../server/evaluation/sets.ts';

const articles = [
  'Peru and Chile met on Monday. Peru accused Chile of dumping waste into the river.',
  'Norway threatened Ghana with tariffs. The minister of Ghana called it unfair.',
  'Kenya praised Chile on Friday. Nobody came.',
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annotation-'));
  folders.push(folder);
  return folder;
}

function corpusFile(): string {
  const file = join(newFolder(), 'articles.jsonl');
  writeFileSync(file, articles.map((text, i) => `${JSON.stringify({ id: `article-${i}`, text })}\n`).join(''));
  return file;
}

const drawn = (settings: { seed?: string; without?: Task[]; unsure?: boolean } = {}): Task[] => {
  const corpus = corpusFile();
  return (['train', 'held'] as const).flatMap((part) =>
    drawTasks({ corpus, part, count: 10, seed: '1', unsure: false, without: [], ...settings }),
  );
};

const textOf = ({ id }: Task): string => articles[Number(id.slice('article-'.length))]!;
const wordsOf = (task: Task): string => textOf(task).slice(task.start, task.end);

const task: Task = {
  n: 1,
  corpus: 'x',
  id: 'article-0',
  start: 30,
  end: 81,
  part: 'train',
  mentions: [
    [0, 4],
    [9, 14],
    [30, 34],
    [43, 48],
  ],
};

describe('drawing', () => {
  it('takes sentences that have two actors within reach, with the mentions before them', () => {
    const tasks = drawn();
    expect(new Set(tasks.map(wordsOf))).toEqual(
      new Set([
        'Peru and Chile met on Monday.',
        'Peru accused Chile of dumping waste into the river.',
        'Kenya praised Chile on Friday.',
        'Norway threatened Ghana with tariffs.',
        'The minister of Ghana called it unfair.',
      ]),
    );
    const last = tasks.find((one) => wordsOf(one).startsWith('The minister'))!;
    expect(last.mentions.map(([start, end]) => textOf(last).slice(start, end))).toContain('Norway');
  });

  it('draws the same again, and nothing that is in work elsewhere', () => {
    const tasks = drawn();
    expect(drawn().map(wordsOf)).toEqual(tasks.map(wordsOf));
    const [first, ...rest] = tasks;
    expect(drawn({ without: [first!] }).map(wordsOf)).toEqual(rest.map(wordsOf));
  });

  it('can keep to what rules and model are not sure of', () => {
    expect(drawn({ unsure: true }).length).toBeLessThan(drawn().length);
  });

  it('keeps documents apart by a hash of their ids', () => {
    const ids = Array.from({ length: 7000 }, (_, i) => `document ${i}`);
    const share = ids.filter(isHeldDocument).length / ids.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.17);
  });
});

describe('showing', () => {
  it('puts every mention in brackets behind its number', () => {
    expect(taskText(task, articles[0]!, ['Waste'])).toBe(
      '## 1\nWaste\nbefore: [1 Peru] and [2 Chile] met on Monday.\n' +
        'SENTENCE: [3 Peru] accused [4 Chile] of dumping waste into the river.',
    );
  });

  it('finds what a reader names, by number or by words', () => {
    expect(spanNamed(task, articles[0]!, '4')).toEqual([43, 48]);
    expect(spanNamed(task, articles[0]!, '"the river"')).toEqual([71, 80]);
    expect(spanNamed(task, articles[0]!, '"Monday"')).toEqual([22, 28]);
    expect(spanNamed(task, articles[0]!, '5')).toBeNull();
    expect(spanNamed(task, articles[0]!, '"Kenya"')).toBeNull();
  });
});

describe('answers', () => {
  const read = (lines: string, tasks = [task]) => readAnswers(lines, tasks, textOf);

  it('become annotation with the usual polarity, or the one that is written', () => {
    expect(read('1: 3>4 ACCUSE; 4>3 REQUEST - ?')).toEqual({
      faults: [],
      sentences: [
        {
          corpus: 'x',
          id: 'article-0',
          start: 30,
          end: 81,
          part: 'train',
          stances: [
            { source: [30, 34], target: [43, 48], type: 'ACCUSE', polarity: 'negative' },
            { source: [43, 48], target: [30, 34], type: 'REQUEST', polarity: 'negative', optional: true },
          ],
        },
      ],
    });
    expect(read('1: none').sentences[0]!.stances).toEqual([]);
  });

  it.each([
    ['2: none', /no open task/],
    ['1: 3>4 SCOLDS', /is no stance/],
    ['1: 3>9 ACCUSE', /9 is no mention of task 1/],
    ['1: 3>"Kenya" ACCUSE', /"Kenya" is no mention/],
    ['', /task 1 has no answer/],
  ])('that cannot be understood are named: %s', (line, fault) => {
    expect(read(line).faults.join('\n')).toMatch(fault);
  });

  it('come back from what was written, whatever was meant', () => {
    const end = fc.integer({ min: 1, max: 4 });
    const types = ['ACCUSE', 'CONSULT', 'AID'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(end, end, fc.constantFrom(...types), fc.boolean()), { maxLength: 5 }),
        (stances) => {
          const line = stances.map(([a, b, type, doubt]) => `${a}>${b} ${type}${doubt ? ' ?' : ''}`).join('; ');
          const { sentences, faults } = read(`1: ${line || 'none'}`);
          expect(faults).toEqual([]);
          expect(sentences[0]!.stances.map(({ type, optional }) => [type, optional === true])).toEqual(
            stances.map(([, , type, doubt]) => [type, doubt]),
          );
        },
      ),
    );
  });

  it('are scored as a set of their own', () => {
    const corpus = corpusFile();
    const file = join(newFolder(), 'own.jsonl');
    const sentence: AnnotatedSentence = { ...read('1: 3>4 ACCUSE').sentences[0]!, corpus };
    writeFileSync(file, `${JSON.stringify(sentence)}\n`);
    const set = ownSet(file);
    expect(set.documents().map(({ text }) => text)).toEqual([articles[0]]);
    expect(set.gold()).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).not.toContain('Peru');
  });
});

describe('agreement', () => {
  const sentence = (...stances: AnnotatedStance[]): AnnotatedSentence => ({
    corpus: 'x',
    id: 'a',
    start: 0,
    end: 9,
    part: 'train',
    stances,
  });
  const accuse: AnnotatedStance = { source: [0, 1], target: [2, 3], type: 'ACCUSE', polarity: 'negative' };
  const reject: AnnotatedStance = { ...accuse, type: 'REJECT' };
  const praise: AnnotatedStance = { source: [2, 3], target: [0, 1], type: 'SUPPORT', polarity: 'positive' };

  it('counts pairs of both and of one only', () => {
    const { both, only, f1 } = agreementOf([sentence(accuse, praise)], [sentence(accuse)]);
    expect([both, only]).toEqual([1, 1]);
    expect(f1).toBeCloseTo(2 / 3);
  });

  it('does not count what one held possible only', () => {
    expect(agreementOf([sentence(accuse, { ...praise, optional: true })], [sentence(accuse)]).f1).toBe(1);
  });

  it('weighs types against chance', () => {
    expect(agreementOf([sentence(accuse, praise)], [sentence(accuse, praise)]).kappa).toBe(1);
    expect(agreementOf([sentence(accuse, praise)], [sentence(reject, praise)]).kappa).toBeLessThan(0.5);
  });
});
