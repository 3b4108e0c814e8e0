import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, quoted, words } from './cut.ts';

/** What no token holds: blanks, invisible marks and markup. */
const skipped = /^(?:[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF*_@#[\]>]|\]\(\S*\))*$/;
/** A token's characters, however they are written: markup can stand inside one, too ("*J*. Smith"). */
const bare = (text: string): string =>
  text.normalize('NFKC').replace(/\]\(https?:[^\s)]*\)|[\u00AD\u200B-\u2069\uFEFF’ʼ´`'*_@#[\]>]/g, '');

describe('tokens', () => {
  it.each([
    ["Biden's team didn't agree.", "Biden 's team did n't agree ."],
    ['Putin’s envoy can’t say we’ve lost', "Putin 's envoy ca n't say we 've lost"],
    ["the workers' union cannot", "the workers ' union can not"],
    ['a Beijing-based non-profit co-founder', 'a Beijing - based non-profit co-founder'],
    ['Mr. Smith met Janet L. Yellen of the U.S. on Jan. 5.', 'Mr. Smith met Janet L. Yellen of the U.S. on Jan. 5 .'],
    ['It cost $2.5bn, US$3 or 40%.', 'It cost $ 2.5 bn , US$ 3 or 40 % .'],
    ['No. 10 said no.', 'No. 10 said no .'],
    ['Wait... what?!', 'Wait ... what ?!'],
    [
      'Visit https://example.com/a?b=1, or mail me@example.org.',
      'Visit https://example.com/a?b=1 , or mail me@example.org .',
    ],
    ['“Yes,” he said—twice', '“ Yes , ” he said — twice'],
    ['at 7:30pm on the 5th, the 1990s and 1,200.50', 'at 7:30 pm on the 5th , the 1990s and 1,200.50'],
    ['AT&T and Qur’an readers of O’Rourke', "AT&T and Qur'an readers of O'Rourke"],
    ['rock’n’roll', "rock'n'roll"],
    ['He said no. They left at No. 5.', 'He said no . They left at No. 5 .'],
    ['He said no.\n\n5 men left.', 'He said no . 5 men left .'],
    ['``We object,’’ said Li', '`` We object , ’’ said Li'],
    ['👩‍👩‍👧 won 🇺🇦!', '👩‍👩‍👧 won 🇺🇦 !'],
  ])('cuts %j as Universal Dependencies does', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('keeps offsets verbatim, in order and without gaps but blanks, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'U.S.',
            'Mr. ',
            "didn't",
            '\r\n',
            '\n\n',
            ' ',
            '“',
            '”',
            '"',
            '.',
            'À',
            '*',
            '👍🏽',
            'é',
            '-',
            '5',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (string) => {
        const annotated = cut(string);
        let end = 0;
        for (const token of annotated.tokens) {
          expect(bare(string.slice(token.start, token.end))).toBe(bare(token.text));
          expect(string.slice(end, token.start)).toMatch(skipped);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(string.slice(end)).toMatch(skipped);
        expect(annotated.sentences.flatMap(({ first, last }) => [first, last])).toEqual(
          annotated.sentences.flatMap(({ last }, i) => [annotated.sentences[i - 1]?.last ?? 0, last]),
        );
        for (const quotation of annotated.quotations) expect(quotation.last).toBeGreaterThan(quotation.first);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hidden characters', () => {
  it.each([
    ['cri\u00ADti\u200Bcized Ger\u00ADmany', 'criticized Germany', 'cri\u00ADti\u200Bcized'],
    ['\u202APeru\u202C left', 'Peru left', 'Peru'],
    ['\uFEFFPe\uFEFFru left', 'Peru left', 'Pe\uFEFFru'],
    ['ﬁnal oﬃcial', 'final official', 'ﬁnal'],
    ['itâ€™s', "it 's", 'it'],
    ['cafÃ©, â€œnoâ€\u009D', 'café , “ no ”', 'cafÃ©'],
    ['Peru&#8217;s &quot;no&quot;', `Peru 's " no "`, 'Peru'],
    ['@Roe met #Peru', 'Roe met Peru', 'Roe'],
    ['Peru&nbsp;met&nbsp;Con&shy;go', 'Peru met Congo', 'Peru'],
    ['_Peru_ met .@Roe', 'Peru met . Roe', 'Peru'],
    ['*J*. Smith met [J](http://x.example). Roe', 'J. Smith met J. Roe', 'J*.'],
    ['**Peru** met *Roe* on [Friday](http://x.example).', 'Peru met Roe on Friday .', 'Peru'],
    ['isn’t', "is n't", 'is'],
    ['Strauß’s', "Strauß 's", 'Strauß'],
  ])('reads %j as it was meant, and keeps its offsets', (text, expected, first) => {
    const { tokens } = cut(text);
    expect(tokens.map((token) => token.text).join(' ')).toBe(expected);
    expect(text.slice(tokens[0]!.start, tokens[0]!.end)).toBe(first);
  });

  it.each(['São Ávila', 'café ” — yes', 'me@example.org', '# 1', 'A * B', '[ sic ]', '‘ no ’'])(
    'leaves %j as it is',
    (text) => {
      expect(words(text)).toBe(text);
    },
  );
});

describe('quotations', () => {
  it.each([
    ['“We object,” said Li. "They lie," said Wu.', ['“We object,”', '"They lie,"']],
    ["He called the workers' plan 'a farce' today.", ["'a farce'"]],
    ['It’s Putin’s ‘special operation’, she said.', ['‘special operation’']],
    ['“One paragraph.\n\n“And the last.” He left.', ['“One paragraph.\n\n“And the last.”']],
    ['"One.\n\n"Two.\n\n"And three." He left.', ['"One.\n\n"Two.\n\n"And three."']],
    ['"One," he said.\n\n"Two."', ['"One,"', '"Two."']],
    ['“Lost.\n\nHe left. “No.”', ['“No.”']],
    ['A lost mark " here. And more.', []],
    ['A lost mark " here. And "this" too.', ['"this"']],
    ["He read the workers' own 'Manifesto and said “no”.", ['“no”']],
    ['He left.” “No,” she said.', ['“No,”']],
    ['A 6"x4" print shows "Peru".', ['"Peru"']],
    ['“He said ‘no’ and left,” she said.', ['“He said ‘no’ and left,”']],
    ['Li said,“We object,”and left.', ['“We object,”']],
    ["They called it 'rock 'n roll' today.", ["'rock 'n roll'"]],
    ["the drivers' and workers' 'no'", ["'no'"]],
  ])('finds those of %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('spans the tokens between the marks', () => {
    const { tokens, quotations } = cut('He said “no way” twice.');
    const [quotation] = quotations;
    expect(tokens.slice(quotation!.first, quotation!.last).map((token) => token.text)).toEqual(['no', 'way']);
  });

  it('goes up to the last word where the last paragraph of a speech closes none', () => {
    const { tokens, quotations } = cut('“One.\n\n“Two words');
    expect(quotations.map(({ first, last }) => [tokens[first]!.text, tokens[last - 1]!.text])).toEqual([
      ['One', 'words'],
    ]);
  });
});
