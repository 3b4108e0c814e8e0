import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { createPipeline } from '../../../../server/pipeline/pipeline.ts';
import { mentionsStage } from '../../../../server/pipeline/stages/mentions/mentions-stage.ts';
import { syntaxStage } from '../../../../server/pipeline/stages/syntax/syntax-stage.ts';
import { tokensStage } from '../../../../server/pipeline/stages/tokens/tokens-stage.ts';

const pipeline = createPipeline([tokensStage, syntaxStage, mentionsStage]);

function mentions(text: string) {
  const annotated = pipeline.run(annotate(documentOf({ text }, 'd')));
  return annotated.mentions
    .filter(({ reading }) => !reading?.absorbed)
    .map(({ start, end, kind: mentionKind, reading }) => ({ text: text.slice(start, end), mentionKind, ...reading! }));
}

const find = (text: string, name: string) => mentions(text).find((mention) => mention.name === name);

describe('names', () => {
  it.each([
    ['Secretary of State Antony J. Blinken met them.', 'Antony Blinken', 'secretary of state'],
    ['They met Chinese Foreign Minister Qin Gang on Friday.', 'Qin Gang', 'foreign minister'],
    ['He appeared with Microsoft founder Bill Gates.', 'Bill Gates', 'founder'],
    ['It angered leader Xi Jinping.', 'Xi Jinping', 'leader'],
    ['President Anwar el-Sadat praised him.', 'Anwar el-Sadat', 'president'],
    ['They wrote to Crown Prince Mohammed bin Salman.', 'Mohammed bin Salman', 'crown prince'],
    ['The court heard Seoul mayor Park Won-soon on Monday.', 'Park Won-soon', 'mayor'],
  ])('takes the title off a name: %s', (text, name, role) => {
    expect(find(text, name)).toMatchObject({ kind: 'person' });
    expect(find(text, name)?.role).toContain(role);
  });

  it('keeps the title of those who have one name', () => {
    expect(find('She met King Salman and Mr. Obama.', 'King Salman')?.kind).toBe('person');
    expect(find('She met King Salman and Mr. Obama.', 'Obama')).toMatchObject({ kind: 'person', gender: 'm' });
  });

  it('takes no given name out of a longer name after a title', () => {
    const text =
      'The President of the Republic of the Marshall Islands praised the Ambassador for Pacific Affairs Kurt Weber.';
    expect(mentions(text).flatMap(({ name, kind }) => (name === null ? [] : [[name, kind]]))).toEqual([
      ['Marshall Islands', 'country'],
      ['Kurt Weber', 'person'],
    ]);
  });

  it('shares a family name between brothers', () => {
    const names = mentions('The brothers Arkady and Boris Rotenberg left.').map(({ name }) => name);
    expect(names).toEqual([null, 'Arkady Rotenberg', 'Boris Rotenberg']);
  });

  it('tells organizations from places, treaties and storms by their last word', () => {
    const text =
      'The Hungarian Interior Ministry warned of a storm in the South China Sea under the Helsinki Accords after Hurricane Maria.';
    expect(
      mentions(text)
        .filter(({ kind }) => kind !== null)
        .map(({ name }) => name),
    ).toEqual(['Hungarian Interior Ministry']);
  });

  it('does not take a pronoun for a country or a month for a name', () => {
    expect(
      mentions('They told us in May that it was over.').every(
        ({ mentionKind, entry }) => mentionKind === 'pronoun' || !entry,
      ),
    ).toBe(true);
  });
});

describe('nominals', () => {
  it('finds whose officials and troops they are', () => {
    const text =
      'U.S. officials and Chinese warships stayed away. The government of Peru and officials from the Red Cross came.';
    const nominals = mentions(text).filter(({ noun }) => noun);
    expect(nominals.map(({ text: words }) => words)).toEqual([
      'U.S. officials',
      'Chinese warships',
      'government of Peru',
      'officials from the Red Cross',
    ]);
  });

  it('marks pairs', () => {
    expect(mentions('The two leaders and both countries agreed.').map(({ count }) => count)).toEqual([2, 2]);
    expect(mentions('He paid two women.').find(({ noun }) => noun)?.determiner).toBe('two');
  });
});
