import { plainForm } from '../../models/forms.ts';

const fewestSeen = 2;

/**
 * Words that are written small as a rule, counted away from the beginnings of sentences; truecasing of headlines needs
 * them.
 */
export function commonWordsOf(sentences: Iterable<readonly string[]>): string[] {
  const balance = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words.slice(1)) {
      if (!/^\p{L}/u.test(word)) continue;
      const form = plainForm(word);
      balance.set(form, (balance.get(form) ?? 0) + (/^\p{Ll}/u.test(word) ? 1 : -1));
    }
  }
  return [...balance.keys()].filter((form) => balance.get(form)! >= fewestSeen).sort();
}
