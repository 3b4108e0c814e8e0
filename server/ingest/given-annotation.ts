import type { DocumentInput, GivenMention } from '../../shared/document.ts';

/** True when the offset stands between the two halves of one character. */
const splitsCharacter = (text: string, offset: number): boolean => {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
};

/** What is wrong with the span of a mention by itself, null when nothing is. */
function faultOf(text: string, { start, end }: GivenMention): string | null {
  if (start >= end || end > text.length)
    return `is no span of the text, which has ${text.length} characters; offsets count UTF-16 code units from 0`;
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    return 'cuts a character in two; offsets count UTF-16 code units, of which it has two';
  return text.slice(start, end).trim() ? null : 'marks white space only; mark the words or take it out';
}

const described = ({ actor, start, end }: GivenMention): string => `the mention of ${actor} at ${start}-${end}`;

/**
 * What is wrong with an annotation beyond its schema, with the mend, null when nothing is: every mention has to be a span of the
 * text with a word in it, and no actor may be described twice. Mentions may overlap: `Chinese` in `Chinese officials`.
 */
export function annotationFault({ text, mentions = [], actors = [] }: DocumentInput): string | null {
  for (const mention of mentions) {
    const fault = faultOf(text, mention);
    if (fault) return `${described(mention)} ${fault}`;
  }
  const ids = new Set<string>();
  for (const { id } of actors) {
    if (ids.has(id)) return `"actors" has two entries for ${id}; make one of them`;
    ids.add(id);
  }
  return null;
}
