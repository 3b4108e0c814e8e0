import { describe, expect, it } from 'vitest';
import { analysisOf, documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { cleanStage } from '../../../../server/pipeline/stages/clean/clean-stage.ts';

const prose = 'Ministers of the two countries met on Tuesday and agreed on a new treaty, officials said.';

function masked(text: string): string[] {
  const annotated = annotate(documentOf({ text }, 'd'));
  cleanStage.run(annotated, { allPairs: false });
  return annotated.masked.map(({ start, end }) => text.slice(start, end));
}

/** Town or none, date or none, agency or none, and what ends them. */
const datelines = [
  'BEIJING (Reuters) - ',
  'MOSCOW, Oct. 19 (AP) — ',
  'UNITED STATES: ',
  'San Francisco, May 3 - ',
  'Washington, D.C.- ',
  'KYIV, Ukraine — ',
  'TUNIS, Tunisia (AP) _ ',
  'NAIROBI/LUSAKA, 12 May (Xinhua) -- ',
  'PORT-AU-PRINCE, Tuesday (EFE) – ',
  'LISBON, 3rd March, 2024 (Lusa) -- ',
  'QUITO, March 3, 2024 /PRNewswire/ -- ',
  'MINSK, July 5. /BelTA/. ',
  'YEREVAN, NOVEMBER 3, ARMENPRESS. ',
  'OSLO--(BUSINESS WIRE)--',
  'FRESNO, Calif. — ',
  'UNITED NATIONS — ',
  'LOMÉ (Togo Gazette) — ',
  '(ANSA) - ROME, MAY 2 - ',
  '(CNN) -- ',
  '(CNN) ',
  '(CNN)',
  'London (CNN) ',
  'CNN) ',
  'AFP - ',
  'Nov. 3 (Reuters) - ',
  'New Delhi: ',
  'Nairobi [Kenya], November 3 (ANI): ',
  '[Beirut, 3 May] ',
  'Beirut — ',
  'TUNIS, Nov. 3\n(Reuters) - ',
  'By Jane Roe TUNIS (Reuters) - ',
  '10:42 GMT - ',
  '10:42 GMT ',
  '[14:05] ',
  'BREAKING: ',
  'UPDATE 1-',
  'OPINION | ',
] as const;

describe('datelines', () => {
  it.each(datelines)('masks %j and nothing else', (dateline) => {
    expect(masked(`${dateline}${prose}`).join('\n')).toBe(dateline);
    expect(masked(`${dateline}It fell.`).join('\n')).toBe(dateline);
  });

  it('masks a town in capitals that has lost its dash', () => {
    expect(masked('WASHINGTON Jane Roe pleaded guilty on Monday.')).toEqual(['WASHINGTON ']);
    expect(masked('MEXICO CITY Officials freed the ship.')).toEqual(['MEXICO CITY ']);
  });

  it.each([
    'CHINA Daily reported on Monday that the talks had failed.',
    'WASHINGTON Post Editors Meet',
    'WASHINGTON Post reporters left.',
    'Beijing — which has long opposed the plan — objected.',
    'NATO - the alliance of 32 states - met on Monday.',
    'TUNIS - RABAT TALKS STALL',
    'Paris (Texas) is a small town.',
    'Beijing (and Minsk) objected.',
    'Tehran, Nov. 3 was the day that nobody forgot.',
    'Reuters (the agency) reported on Monday that Iran had refused.',
    'CNN said that the talks had failed.',
    'March 3 was a Sunday.',
    'Washington-based analysts objected.',
    'Nov. 3 talks between Iran and Oman failed.',
    'China (PRC) objected.',
    '10:42 was when the bomb fell.',
    'Seoul, Tokyo and Rome condemned the test.',
    'Iran: What comes next?',
    'In Tunis (Reuters) reporters saw smoke.',
  ])('takes no clause for one: %j', (text) => {
    expect(masked(text)).toEqual([]);
  });

  it('finds those of every story in a text, and behind a headline that runs into one', () => {
    const text = `Vote put off\n\nTUNIS (AP) — ${prose}\n\nTalks fail QUITO, Nov. 3 (EFE) -- ${prose}`;
    expect(masked(text)).toEqual(['TUNIS (AP) — ', 'QUITO, Nov. 3 (EFE) -- ']);
  });

  it('masks lines of names and dates alone', () => {
    expect(masked(`By Jane Roe | The Associated Press | Nov. 3, 2023\n${prose}`)).toHaveLength(1);
    expect(masked(`BY JANE ROE\n3 November 2023\n${prose}`)).toEqual(['BY JANE ROE', '3 November 2023']);
  });

  it('makes no actor of agency and town, whose country takes no part', () => {
    const pipeline = defaultPipeline({ fast: true });
    const text = 'SEOUL, Nov. 3 (Yonhap) -- Spain condemned Morocco.';
    const { actors, stances } = analysisOf(pipeline.run(annotate(documentOf({ text }, 'd'))));
    expect(actors.map(({ name }) => name).sort()).toEqual(['Morocco', 'Spain']);
    expect(stances.map(({ source, target }) => [source, target])).toEqual([['esp', 'mar']]);
  });
});
