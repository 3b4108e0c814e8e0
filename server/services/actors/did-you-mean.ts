import { fold } from '../../../shared/fold.ts';
import { distance, mostWrong } from '../../search/spelling.ts';
import type { Moment } from '../../store/store.ts';

/** Names that are looked at for one that was meant, those of actors with most stances. */
const looked = 3000;
const most = 3;

/** Of the words those that differ from what was typed in a letter or two, likest first, at most three. */
export function likest(typed: string, words: readonly string[]): string[] {
  const text = fold(typed);
  const allowed = Math.max(1, mostWrong(text));
  return words
    .map((word) => [word, distance(text, fold(word), allowed)] as const)
    .filter(([, wrong]) => wrong <= allowed)
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** "Did you mean a, b or c? ", with a blank at its end; nothing where nothing is like it. */
export function didYouMean(names: readonly string[]): string {
  if (!names.length) return '';
  const [last, ...others] = [...names].reverse();
  return `Did you mean ${[...(others.length ? [others.reverse().join(', ')] : []), last].join(' or ')}? `;
}

/** Names of actors that are like one that nobody has: misspelt, or with a word more or less. */
export async function actorsLike(store: Moment, typed: string): Promise<string[]> {
  const letter = fold(typed).at(0);
  if (letter === undefined) return [];
  const known = await store.namesBeginning(letter, looked);
  const like = likest(typed, [...new Set(known.map(({ folded }) => folded))]);
  const ids = like.map((folded) => known.find((name) => name.folded === folded)!.actor);
  const names = await store.actorNames(ids);
  return [...new Set(ids.map((id) => names.get(id) ?? id))];
}
