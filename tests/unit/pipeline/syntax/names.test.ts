import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

const pipeline = defaultPipeline();

/** Tokens of a text as `word/UPOS <relation head`. */
const read = (text: string): string[] => {
  const { tokens } = pipeline.run(
    annotate({ id: 'd', text, title: null, date: null, source: null, url: null, language: null }),
  );
  return tokens.map(
    (token) => `${token.text}/${token.upos} <${token.deprel} ${token.head < 0 ? 'ROOT' : tokens[token.head]!.text}`,
  );
};

describe('names known before tagging', () => {
  it.each([
    ['Beijing condemned the visit.', 'Beijing/PROPN <nsubj condemned'],
    ['Boeing sued the regulator.', 'Boeing/PROPN <nsubj sued'],
    ['Nanjing rejected the plan.', 'Nanjing/PROPN <nsubj rejected'],
    ['Ahmed praised the plan.', 'Ahmed/PROPN <nsubj praised'],
    ['Turkey warned its neighbours.', 'Turkey/PROPN <nsubj warned'],
    ['May quickly condemned the strike.', 'May/PROPN <nsubj condemned'],
    ['Officials met Mr. Rice. Rice praised the talks.', 'Rice/PROPN <nsubj praised'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['Stopping the war was hard.', 'Stopping/VERB'],
    ['Warned by officials, he left.', 'Warned/VERB'],
    ['Hobbling on crutches, he left.', 'Hobbling/VERB'],
    ['May the talks succeed.', 'May/AUX'],
    ['Join us.', 'us/PRON'],
    ['She wrote that I was wrong. I disagreed.', 'I/PRON'],
  ])('leaves ordinary words alone: %s', (text, expected) => {
    expect(read(text).filter((token) => token.startsWith(expected))).not.toEqual([]);
  });

  it('reads a name of several words as one', () => {
    expect(read('The Bank of England criticized the United Arab Emirates and praised Xi Jinping.')).toEqual(
      expect.arrayContaining([
        'Bank/PROPN <nsubj criticized',
        'England/PROPN <nmod Bank',
        'United/ADJ <amod Emirates',
        'Arab/ADJ <amod Emirates',
        'Emirates/PROPN <obj criticized',
        'Xi/PROPN <obj praised',
        'Jinping/PROPN <flat Xi',
      ]),
    );
  });

  it.each([
    ['White House Slams North Korea Over Missile Test', ['House/PROPN <nsubj Slams', 'Korea/PROPN <obj Slams']],
    ['US Condemns New Attack on Iran', ['US/PROPN <nsubj Condemns']],
    ['TURKEY CONDEMNS GREECE OVER BORDER DISPUTE', ['TURKEY/PROPN <nsubj CONDEMNS', 'GREECE/PROPN <obj CONDEMNS']],
  ])('keeps names in headlines: %s', (text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['Oslo decided on Tuesday to sanction Lima.', 'sanction/VERB <xcomp decided'],
    ['US sanctions Iranian banks', 'sanctions/VERB <root ROOT'],
    ['The Cook Islands surprised markets by praising Lima.', 'surprised/VERB <root ROOT'],
    ['Lima-backed rebels attacked Oslo.', 'Lima/PROPN <obl:agent backed'],
  ])('reads verbs beside names as verbs: %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    ['He objected to the trade with Lima.', 'trade/NOUN'],
    ['Three officials arrested in Lima', 'arrested/VERB <acl officials'],
    ['US sanctions on Iran', 'sanctions/NOUN'],
  ])('leaves nouns and participles alone: %s', (text, expected) => {
    expect(read(text).filter((token) => token.startsWith(expected))).not.toEqual([]);
  });
});
