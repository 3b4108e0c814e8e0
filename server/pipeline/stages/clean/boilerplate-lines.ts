import { boilerplate, firstWordOf } from '../../../lexicon/boilerplate.ts';

/** Longer lines are prose, whatever they begin with. */
const LONGEST_PROMPT = 200;

const weather = /^[-+]?\d{1,3}([.,]\d)?\s*°?\s*[CF]$/i;
const month =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const dateLine = new RegExp(
  `^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(${month}\\s+\\d{1,2}(st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(st|nd|rd|th)?\\s+${month},?\\s+\\d{4})([\\s,|-]+\\d{1,2}[:.]\\d{2}\\s*([ap]\\.?m\\.?)?(\\s+[A-Z]{2,4})?)?$`,
  'i',
);
/** "By our Brussels staff", "By Jane Doe and John Smith, Reuters": short, in capitals, without a full stop. */
const byline =
  /^(by|from)\s+(our\s+[\p{L} ]{3,40}|\p{Lu}[\p{L}.'’-]*(\s+(and|of|in|for|\p{Lu}[\p{L}.'’-]*|&),?){1,9}(,\s*[\p{L} ]{2,40})?)$/iu;
const ornaments = /^[\s\-–—*•·|►▶#_=~>]+|[\s\-–—*•·|►▶#_=~<:]+$/g;

/** True for a line that is an advertisement, a prompt to share or read on, a date, the weather or a byline. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_PROMPT) return false;
  const bare = line.replace(ornaments, '');
  if (!bare || weather.test(bare) || dateLine.test(bare)) return true;
  const lower = bare.toLowerCase();
  if (boilerplate().lines.has(lower)) return true;
  if (startsAPrompt(lower) && !isProse(bare)) return true;
  return (
    bare.length <= 90 &&
    /^By /i.test(bare) &&
    !/[.!?]$/.test(bare) &&
    byline.test(bare) &&
    /^By (our )?\p{Lu}|^By our|^BY /u.test(bare)
  );
}

function startsAPrompt(lower: string): boolean {
  return (boilerplate().starts.get(firstWordOf(lower)) ?? []).some(
    (phrase) => lower.startsWith(phrase) && !/^\p{L}/u.test(lower.slice(phrase.length)),
  );
}

/** Two full sentences, or a quotation, are prose even after the words of a prompt. */
const isProse = (line: string): boolean =>
  /[.!?]["”’]?\s+\p{Lu}.*[.!?]["”’]?$/u.test(line) || /["“].{20,}["”]/.test(line);
