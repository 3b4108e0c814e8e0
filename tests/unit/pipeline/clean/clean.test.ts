import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { cleanStage } from '../../../../server/pipeline/stages/clean/clean-stage.ts';

function masked(text: string): string[] {
  const annotated = annotate(documentOf({ text }, 'd'));
  cleanStage.run(annotated, { allPairs: false });
  return annotated.masked.map(({ start, end }) => text.slice(start, end));
}

const prose = 'Ministers of the two countries met on Tuesday and agreed on a new treaty, officials said.';

describe('clean', () => {
  it.each([
    '- Advertisement -',
    'ADVERTISEMENT',
    '19.3 C',
    'Friday, September 22, 2023',
    'By our Brussels staff',
    'By Jane Doe and John Smith',
    'Also read: How the case began',
    'Sign up for our technology newsletter',
    'Share this article',
    'Reporting by Jane Doe; editing by John Smith',
    'Photo: Getty Images',
    'Follow us on Facebook',
    '###',
    '-30-',
    'ENDS',
    '© 2023 Acme Press. All rights reserved.',
    'FILE - Jane Roe leaves the court, March 3, 2023. (AP Photo/Ann Poe)',
    'Image source, Acme Images',
    'READ MORE: Peru thanks Chile',
    'MORE: Peru thanks Chile',
    'Media contact: Jane Roe, +1 555 010 0199',
    'Jane Roe, jane.roe@example.org',
  ])('masks the line %j', (line) => {
    expect(masked(`${line}\n\n${prose}`)).toEqual([line]);
  });

  it.each([
    'By Friday the government had withdrawn its proposal, and the rebels had left the capital.',
    'Share prices fell after the ministry announced the tariffs.',
    'Follow the money, she said. It leads to the ministry.',
    'Related parties were not invited to the talks, which ended without a treaty.',
    'By Jane Doe’s account, the army had shelled the village twice.',
    'Conflict over territorial claims',
    'More than ten people were hurt, police said.',
    'Contact between the two armies broke off.',
    'Photographs show the damage.',
    'Watch sales fell.',
  ])('leaves prose alone: %j', (line) => {
    expect(masked(`${line}\n\n${prose}`)).toEqual([]);
  });

  it.each([
    ['Peru thanked Chile. ', '(Reporting by Jane Roe in Lima; Editing by John Poe)'],
    ['Peru thanked Chile. ', 'Read more: Bolivia sues Acme over mine'],
    ['Peru thanked Chile ', '(Photo by Jane Roe/Acme Images)'],
    ['Peru thanked Chile. ', '© 2023 Acme Press'],
  ])('masks what follows %j in its line', (before, prompt) => {
    expect(masked(`${before}${prompt}`)).toEqual([prompt]);
  });

  it.each([
    'Peru thanked Chile. Reports of a coup were false.',
    'Peru thanked Chile. Follow the money, she said.',
    'Peru (see also Chile) thanked her.',
  ])('leaves the rest of the line alone: %j', (text) => {
    expect(masked(text)).toEqual([]);
  });

  it('masks the headlines of other articles, down to the next sentence', () => {
    const headlines = ['Related Articles', 'Peru thanks Chile', '• Bolivia sues Acme'];
    expect(masked(`${prose}\n${headlines.join('\n')}\n${prose}`)).toEqual(headlines);
    expect(masked(`${prose}\nTalks go on\n${prose}`)).toEqual([]);
  });

  it('masks a name that stands twice beside a picture', () => {
    expect(masked(`Sadaf Hasan\nSadaf Hasan\n${prose}`)).toEqual(['Sadaf Hasan', 'Sadaf Hasan']);
  });

  it('keeps spans in order, apart and inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Advertisement', prose, '', 'By Jane Doe', '🇨🇳', 'PARIS (AFP) - ')),
        (lines) => {
          const text = lines.join('\n');
          const annotated = annotate(documentOf({ text }, 'd'));
          cleanStage.run(annotated, { allPairs: false });
          let end = 0;
          for (const span of annotated.masked) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
