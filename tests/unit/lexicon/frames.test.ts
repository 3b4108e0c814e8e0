import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frames, parseFrames } from '../../../server/lexicon/frames.ts';
import { implicatives, lightVerbs } from '../../../server/lexicon/predicates.ts';
import { speechVerbs } from '../../../server/lexicon/speech-verbs.ts';
import { plover, stanceTypes } from '../../../shared/plover.ts';

const header = 'lemma\tpos\tobject\ttype\tpolarity\tsource\ttarget\tmode\tref\n';
const find = (lemma: string, pos: string) => frames().filter((frame) => frame.lemma === lemma && frame.pos === pos);

describe('frames', () => {
  it('has whole families for every type', () => {
    expect(frames().length).toBeGreaterThan(1200);
    for (const type of stanceTypes) {
      const family = frames().filter((frame) => frame.type === type);
      expect(family.length, type).toBeGreaterThan(50);
      expect(new Set(family.map(({ pos }) => pos)).size, type).toBeGreaterThan(1);
    }
  });

  it('lets the object decide where the verb alone does not', () => {
    const types = (lemma: string, object: string) =>
      find(lemma, 'verb')
        .filter((frame) => frame.object.includes(object))
        .map(({ type }) => type);
    expect(types('lift', 'sanction')).toEqual(['CONCEDE']);
    expect(types('impose', 'sanction')).toEqual(['SANCTION']);
    expect(types('impose', 'curfew')).toEqual(['COERCE']);
    expect(types('open', 'border')).toEqual(['CONCEDE']);
    expect(types('sign', 'treaty')).toEqual(['AGREE']);
  });

  it('tells frames of one verb apart by the preposition of the target', () => {
    const type = (slot: string) => find('vote', 'verb').find((frame) => frame.target.includes(slot))?.type;
    expect(type('obl:for')).toBe('SUPPORT');
    expect(type('obl:against')).toBe('REJECT');
  });

  it('knows British spellings', () => {
    for (const [american, british] of [
      ['criticize', 'criticise'],
      ['mobilization', 'mobilisation'],
      ['honor', 'honour'],
      ['saber-rattling', 'sabre-rattling'],
    ] as const)
      expect(
        frames().some(({ lemma }) => lemma === british),
        british,
      ).toBe(frames().some(({ lemma }) => lemma === american));
  });

  it('fills in the default slots and the polarity of the type', () => {
    const [accuse] = find('accuse', 'verb');
    expect(accuse).toMatchObject({ type: 'ACCUSE', polarity: 'negative', source: ['nsubj'], target: ['obj'] });
    expect(find('demand', 'noun')[0]?.polarity).toBe('negative');
    expect(find('praise', 'noun')[0]?.polarity).toBe(plover.SUPPORT.polarity);
  });

  it('marks what holds in both directions', () => {
    expect(
      find('meet', 'verb')
        .filter(({ object }) => !object.length)
        .every(({ mode }) => mode.includes('symmetric')),
    ).toBe(true);
  });

  it('refuses a table with a wrong cell, naming file and line', () => {
    const parse =
      (...cells: string[]) =>
      () =>
        parseFrames(`# comment\n${header}${cells.join('\t')}\n`);
    expect(parse('hit', 'verb', '-', 'HIT', '-', '-', '-', '-', 'own')).toThrow('frames.tsv:3: type is "HIT"');
    expect(parse('hit', 'verb', '-', 'ASSAULT', '-', '-', 'subject', '-', 'own')).toThrow('frames.tsv:3: target');
    expect(parse('hit', 'verb', '-', 'ASSAULT', '-', '-', '-', 'hard', 'own')).toThrow('frames.tsv:3: mode');
    expect(parse('hit', 'verb', '-', 'ASSAULT')).toThrow('frames.tsv:3: expected 9 cells');
    expect(() => parseFrames('lemma\tpos\n')).toThrow('frames.tsv:1: the header must be');
  });

  it('refuses two frames that no text can tell apart', () => {
    const row = (type: string, target: string) => `hit\tverb\t-\t${type}\t-\t-\t${target}\t-\town\n`;
    expect(() => parseFrames(header + row('ASSAULT', '-') + row('ACCUSE', 'obl:at|obj'))).toThrow(
      'frames.tsv:3: the same words and slots as frames.tsv:2',
    );
    expect(parseFrames(header + row('ASSAULT', '-') + row('ACCUSE', 'obl:at'))).toHaveLength(2);
    expect(parseFrames(readFileSync('server/lexicon/frames.tsv', 'utf8'))).toEqual(frames());
  });
});

describe('words around predicates', () => {
  it('says what light verbs and implicatives do to what they govern', () => {
    expect(lightVerbs().get('launch')).toEqual([{ lemma: 'launch', slot: 'obj', effect: 'same' }]);
    expect(lightVerbs().get('lift')?.[0]?.effect).toBe('reverse');
    expect(implicatives().get('refuse')?.[0]?.effect).toBe('reject');
    expect(implicatives().get('vow')?.[0]?.effect).toBe('future');
  });

  it('knows which verbs of speech carry a stance', () => {
    expect(speechVerbs().get('say')?.stance).toBeNull();
    expect(speechVerbs().get('accuse')).toMatchObject({ stance: 'ACCUSE', addressees: ['obj'] });
  });
});
