/** A stretch of text, and whether it is a name that was looked for. */
export interface MentionPart {
  text: string;
  start: number;
  named: boolean;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The first place of one of the names as a word of its own, the longest first. */
function firstNamed(text: string, names: readonly string[]): { start: number; end: number } | null {
  for (const name of [...names].filter(Boolean).sort((a, b) => b.length - a.length))
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!isLetter(text[start - 1]) && !isLetter(text[end])) return { start, end };
    }
  return null;
}

/** A sentence cut at the first mention of an actor by one of its names; the parts joined give the sentence back. */
export function mentionParts(text: string, names: readonly string[]): MentionPart[] {
  const place = firstNamed(text, names);
  if (!place) return [{ text, start: 0, named: false }];
  return [
    { text: text.slice(0, place.start), start: 0, named: false },
    { text: text.slice(place.start, place.end), start: place.start, named: true },
    { text: text.slice(place.end), start: place.end, named: false },
  ].filter((part) => part.text !== '');
}
