import { describe, expect, it } from 'vitest';
import type { EncodedPair, Encoder } from '../../../../server/encoder/encoder.ts';
import { analyze, documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { decisionsIn } from '../../../../server/pipeline/stages/stances/choice/chosen-readings.ts';
import { scorerOf } from '../../../../server/pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../../../server/pipeline/stages/stances/readings.ts';
import type { DocumentInput } from '../../../../shared/document.ts';
import { type StanceType, stanceTypes } from '../../../../shared/plover.ts';

const pipeline = defaultPipeline({ fast: true });
const stages = pipeline.stages.filter(({ name }) => name !== 'stances');
const surelyOf = (sure: StanceType) =>
  Object.fromEntries(stanceTypes.map((type) => [type, type === sure ? 0.97 : 0.002])) as EncodedPair['type'];

/** What an encoder is shown that is as sure of every pair, and the stances that come of it: `source > target polarity`. */
function readBy(input: DocumentInput, { sign, type }: Pick<EncodedPair, 'sign' | 'type'>) {
  const shown: string[] = [];
  const encoder: Encoder = {
    read({ text, mentions }, hidden) {
      if (!hidden) shown.push(text);
      const marked = mentions.map((one) => ({ ...one, name: text.slice(one.start, one.end) }));
      return marked.flatMap((source) =>
        marked
          .filter((target) => target !== source)
          .map((target) => ({ source: source.actors[0]!, target: target.actors[0]!, sign, type }) as EncodedPair),
      );
    },
  };
  const document = annotate(documentOf(input, 'test'));
  for (const stage of stages) stage.run(document, { allPairs: false });
  const findings = findingsOf(document);
  const stances = decisionsIn(findings, scorerOf(findings, encoder))
    .filter(({ verdict }) => verdict === 'kept')
    .map(({ reading: { sentence, source, target, polarity } }) => `${sentence}: ${source} > ${target} ${polarity}`);
  return { shown, stances };
}

const against = { sign: { none: 0.01, positive: 0, negative: 0.99, neutral: 0 }, type: surelyOf('ACCUSE') };
const talks = { sign: { none: 0.01, positive: 0, negative: 0, neutral: 0.99 }, type: surelyOf('CONSULT') };
const quoted = {
  text: '"Norway is late," Senator Ana Rojas said. "It all began in Norway. Chile does what it wants."',
};
const statement = {
  title: 'Statement by Senator Ana Rojas on Chile',
  text: 'I rise to speak of the south.\n\nChile does what it wants. Talks with Chile went on for years.',
};

describe('a sentence that does not name its speaker', () => {
  it('is read as he would be quoted with it', () => {
    expect(readBy(quoted, against).shown).toContain('Ana Rojas said: Chile does what it wants."');
    expect(readBy(statement, against).shown).toContain('Ana Rojas said: Chile does what it wants.');
  });

  it('tells his stances toward those whom it names', () => {
    expect(readBy(quoted, against).stances).toContain('2: ana-rojas > chl negative');
    expect(readBy(statement, against).stances).toContain('1: ana-rojas > chl negative');
  });

  it('tells of meetings in somebody’s words, not of all that an author reports', () => {
    expect(readBy(quoted, talks).stances).toContain('2: ana-rojas > chl neutral');
    expect(readBy(statement, talks).stances).toEqual([]);
  });

  it('is left as it stands where nobody says it, or another does', () => {
    const news = { text: 'Senator Ana Rojas spoke. Chile does what it wants. Peru said Chile does what it wants.' };
    const { shown, stances } = readBy(news, against);
    expect(shown.every((text) => !text.startsWith('Ana Rojas said'))).toBe(true);
    expect(stances.join()).not.toContain('ana-rojas');
  });
});

describe('what an author says outside of all quotations', () => {
  const stancesOf = (input: DocumentInput) =>
    analyze(pipeline, input, 'test').stances.map(({ source, target, type }) => `${source} ${type} ${target}`);
  const text = 'I rise to speak of the south.\n\nChilean President Pia Poe has betrayed her people.';

  it('judges those of whom it tells harm', () => {
    const title = 'Remarks by Senator Ana Rojas';
    expect(stancesOf({ title, text })).toContain('ana-rojas ACCUSE pia-poe');
    const url = 'https://www.state.gov/on-chile/';
    const own = 'The United States is concerned. Chilean President Pia Poe has betrayed her people.';
    expect(stancesOf({ url, text: own })).toContain('usa ACCUSE pia-poe');
  });

  it('is no one’s where nobody is known to write it', () => {
    expect(stancesOf({ text: text.replace('I rise', 'They rose') })).toEqual([]);
    expect(
      stancesOf({ text: 'Norway condemns the vote. Chilean President Pia Poe has betrayed her people.' }),
    ).not.toContain('nor ACCUSE pia-poe');
  });
});
