import { boilerplate, firstWordOf } from '../../../lexicon/boilerplate.ts';

/** Longer lines are prose, whatever they begin with. */
const LONGEST_PROMPT = 200;

const weather = /^[-+]?\d{1,3}([.,]\d)?\s*°?\s*[CF]$/i;
const ornaments = /^[\s\-–—*•·|►▶#_=~>]+|[\s\-–—*•·|►▶#_=~<:]+$/g;

/** True for a line that is an advertisement, a prompt to share or read on, or the weather. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_PROMPT) return false;
  const bare = line.replace(ornaments, '');
  if (!bare || weather.test(bare)) return true;
  const lower = bare.toLowerCase();
  if (boilerplate().lines.has(lower)) return true;
  return startsAPrompt(lower) && !isProse(bare);
}

function startsAPrompt(lower: string): boolean {
  return (boilerplate().starts.get(firstWordOf(lower)) ?? []).some(
    (phrase) => lower.startsWith(phrase) && !/^\p{L}/u.test(lower.slice(phrase.length)),
  );
}

/** Two full sentences, or a quotation, are prose even after the words of a prompt. */
const isProse = (line: string): boolean =>
  /[.!?]["”’]?\s+\p{Lu}.*[.!?]["”’]?$/u.test(line) || /["“].{20,}["”]/.test(line);
