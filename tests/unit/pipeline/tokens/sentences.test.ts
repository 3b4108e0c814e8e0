import { describe, expect, it } from 'vitest';
import { cut, sentences, words } from './cut.ts';

describe('sentences', () => {
  it('does not end at titles, initials and abbreviations, but at "U.S." before a new sentence', () => {
    expect(sentences('Mr. Biden left the U.S. He met Vladimir V. Putin of St. Petersburg. Gen. Lee stayed.')).toEqual([
      'Mr. Biden left the U.S.',
      'He met Vladimir V. Putin of St. Petersburg.',
      'Gen. Lee stayed.',
    ]);
  });

  it.each([
    ['Peru criticized the U.S.', 'Egypt praised Ghana.'],
    ['Peru sued Acme Co.', 'Vladimir Putin also condemned NATO.'],
    ['The envoy met the U.N.', 'Mr. Olsen denied it.'],
    ['The envoy left for the U.K.', 'President Macron has refused.'],
    ['Talks began at 9 a.m.', 'Prime Minister Modi met Xi Jinping.'],
    ['He admired King, Jr.', 'He left.'],
  ])('ends at %j where a subject with its verb follows', (one, two) => {
    expect(sentences(`${one} ${two}`)).toEqual([one, two]);
  });

  it.each([
    'Critics said the U.S. Treasury sanctioned two banks.',
    'Peru said U.S. President Joe Biden praised Egypt.',
    'In the U.S. Google faced a fine.',
    'It came forward after the U.S. Justice Department opened a case.',
    'Iran said the U.S. Israel policy failed.',
    'He said Acme Inc. Chairman Lee left.',
    'He met Adm. Wu, No. 2 in the navy, on Jan. 5.',
  ])('does not end within %j', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    'Peru left.[17] | The envoy stayed.',
    'Peru left.[1][2] | The envoy stayed. | Peru slept.[3]',
    'Peru left.[note] The envoy stayed.',
    '2. Results were good. | Peru left.',
    'The 2. | The envoy stayed.',
    'He left (Peru stayed.) | The envoy slept.',
    'Peru left. | (The envoy stayed.) | He slept.',
    'He said “no!”. | Peru left.',
    '“We left.” | “They stayed.” | He slept.',
    'Peru left. | "The envoy stayed." | He slept.',
    'Peru left.” | The envoy stayed.',
    'Peru left; “No.” he said. | Ok.',
    'He left... | The envoy stayed.',
    'He left… the envoy stayed.',
    'He left!? | Peru stayed.',
    'Peru left . | The envoy stayed .',
    'Peru left.: the envoy',
    'Peru left. the envoy stayed.',
    'He met J. Smith. | He left.',
    'It was Jan. 5. | He left.',
    'It was in Jan. | He left.',
    'He said no. 5 men left.',
    'He met the U.S., Peru said. | He left.',
    'A. The envoy stayed.',
    'Etc. | The envoy stayed.',
    '“Go!” | Janet Smith left the hall.',
    'We met. | Etc. | The envoy stayed.',
    'Go! | Now! | Then he left.',
    'Dr. No praised Peru.',
    'They read Peru vs. The Acme Group.',
    'Peru left. (the envoy stayed)',
    'Peru left.[17',
  ])('ends where marks, notes, numbers and abbreviations say so: %s', (text) => {
    expect(sentences(text.replaceAll(' | ', ' '))).toEqual(text.split(' | '));
  });

  it.each([
    'Chip Curbs Widen | The ministry said so.',
    'Peru Leaves | The envoy said so.',
    'Peru The envoy said so.',
    'Peru Talks on Chips, 5 Points | The ministry said so.',
    'Peru talks widen The ministry said so.',
    'Chip Curbs Widen The',
    'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen | The ministry said so.',
    'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen The ministry said so.',
    'We will never – | The envoy stopped.',
    'We will never -The envoy stopped.',
    'We will Never – The envoy stopped.',
    'We – The envoy stopped.',
    'We will never– The envoy stopped.',
    'but – | The envoy stopped.',
    'Chip Curbs Widen | He said so.',
    'Peru Gives Vitamin A to all.',
    'Peru Backs Curbs on The new chips.',
    'Peru Puts Curbs On This chip.',
    '5 Talks The envoy said so.',
    'Peru thanked China The envoy said so.',
    'Peru left the long talks on fish and boats in the old town hall by the sea. | Chip Curbs Widen | The ministry said so.',
  ])('ends at a headline without a mark, and where speech is broken off: %s', (text) => {
    expect(sentences(text.replaceAll(' | ', ' '))).toEqual(text.split(' | '));
  });

  it('is followed by its speaker, whose name has up to four words', () => {
    expect(sentences('“Why?” Janet Lee Smith asked. He left.')).toEqual(['“Why?” Janet Lee Smith asked.', 'He left.']);
    expect(sentences('“Why?” Janet Lee Ann Smith asked.')).toEqual(['“Why?”', 'Janet Lee Ann Smith asked.']);
  });

  it('ends at a full stop whose blank is lost, not within a name', () => {
    expect(sentences('left.The envoy stayed.')).toEqual(['left.', 'The envoy stayed.']);
    expect(sentences('Peru left.The envoy stayed.')).toEqual(['Peru left.', 'The envoy stayed.']);
    expect(sentences('He uses Node.Js and acme.com daily.')).toHaveLength(1);
  });

  it('ends behind the closing mark of a quotation, and not before its speaker', () => {
    expect(sentences('“We refuse.” The envoy left. “Why?” Smith asked. "Go!" he said.')).toEqual([
      '“We refuse.”',
      'The envoy left.',
      '“Why?” Smith asked.',
      '"Go!" he said.',
    ]);
  });

  it('ends at headlines and list items without a full stop', () => {
    const text = 'China Vows Retaliation\nBeijing objected on Monday.\n\nDemands:\n- an apology\n- a refund';
    expect(sentences(text)).toEqual([
      'China Vows Retaliation',
      'Beijing objected on Monday.',
      'Demands:',
      '- an apology',
      '- a refund',
    ]);
  });

  it('reads on over the line breaks of a text wrapped at a fixed width', () => {
    const text =
      'The foreign ministry of China said on Monday that it would respond\r\nwith all necessary measures if the United States went ahead with its\r\nplan. It named none.';
    expect(sentences(text)).toHaveLength(2);
  });

  const story = [
    'Peru condemned New Zealand on Monday over its vote in the council.',
    'The envoy, Jane Roe of Papua New Guinea, left the U.S. Senate.',
    'Nobody was hurt.',
  ];
  /** Text broken at a width, as a mail program does it. */
  const wrap = (text: string, width: number): string =>
    text.split(' ').reduce((lines, word) => {
      const last = lines.slice(lines.lastIndexOf('\n') + 1);
      return lines + (last && last.length + 1 + word.length > width ? '\n' : lines && ' ') + word;
    }, '');
  const read = (text: string): string[] => sentences(text).map((sentence) => sentence.replace(/\s+(?:> )?/g, ' '));

  it.each([16, 22, 30, 45, 60, 72, 80])('reads on in a text wrapped at %i characters, not in its headline', (width) => {
    const wrapped = wrap(story.join(' '), width);
    expect(read(wrapped)).toEqual(story);
    expect(read(wrapped.replaceAll('\n', '\r\n'))).toEqual(story);
    expect(read(`Vote put off\n\n${wrapped}`)).toEqual(['Vote put off', ...story]);
    expect(read(wrapped.replace(/^/gm, '> ')).map((sentence) => sentence.replace(/^> /, ''))).toEqual(story);
  });

  it('reads on where a line breaks off, wherever that is', () => {
    expect(read('Speaking in Rome, Emmanuel\nMacron thanked South\nAfrica for its vote.')).toHaveLength(1);
    expect(read('Peru Thanks Chile\nBolivia Sues Acme\nEnvoy Leaves')).toHaveLength(3);
  });

  it('finds a headline that runs into the text', () => {
    expect(sentences('Chip Curbs Widen Trade Rift The ministry objected.')).toEqual([
      'Chip Curbs Widen Trade Rift',
      'The ministry objected.',
    ]);
  });

  it('keeps the number of an item with it, and a year with its abbreviation', () => {
    expect(sentences('2. Results of the vote. Moreau (b. 1928) left. See p. 5.')).toEqual([
      '2. Results of the vote.',
      'Moreau (b. 1928) left.',
      'See p. 5.',
    ]);
  });

  it('are cut where they are no text any more, however many stand in one paragraph', () => {
    const lengths = (text: string) => cut(text).sentences.map(({ first, last }) => last - first);
    expect(lengths('word '.repeat(1000))).toEqual([1000]);
    expect(lengths('word '.repeat(2001))).toEqual([1000, 1000, 1]);
    expect(lengths('He left. '.repeat(400))).toEqual(Array(400).fill(3));
  });

  it('numbers paragraphs', () => {
    expect(cut('One. Two.\n\nThree.').sentences.map((sentence) => sentence.paragraph)).toEqual([0, 0, 1]);
  });

  it('touches no masked span', () => {
    const text = 'Iran agreed. ADVERTISEMENT Israel objected.';
    const annotated = cut(text, [{ start: 13, end: 27 }]);
    expect(annotated.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Iran agreed.',
      'Israel objected.',
    ]);
  });

  it('ends before a masked span that a word runs into', () => {
    expect(words('Peru left.ADVERTISEMENT', [{ start: 10, end: 23 }])).toBe('Peru left .');
    expect(words('He said no.5 min read', [{ start: 11, end: 21 }])).toBe('He said no .');
  });
});
