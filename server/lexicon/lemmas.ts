import { frames } from './frames.ts';
import { opinionLemmas } from './opinion.ts';
import { implicatives, lightVerbs } from './predicates.ts';
import { speechVerbs } from './speech-verbs.ts';

interface Lemmas {
  verbs: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
}

let cached: Lemmas | undefined;

const firstWord = (lemma: string): string => lemma.split(' ')[0]!;

function read(): Lemmas {
  const framed = (pos: string) => frames().flatMap((frame) => (frame.pos === pos ? firstWord(frame.lemma) : []));
  const lists = [lightVerbs(), implicatives(), speechVerbs()].flatMap((list) => [...list.keys()].map(firstWord));
  return {
    verbs: new Set([...framed('verb'), ...opinionLemmas('verb'), ...lists]),
    nouns: new Set([...framed('noun'), ...opinionLemmas('noun')]),
  };
}

/** True for the verbs (infinitives) and nouns (singulars) of the tables; `xpos`: Penn tag of a form, which says which of the two is asked for. */
export function isLemma(word: string, xpos: string): boolean {
  cached ??= read();
  return (xpos.startsWith('V') ? cached.verbs : cached.nouns).has(word);
}

/** The verbs of the tables, as infinitives; of those with a particle only the verb. */
export function verbLemmas(): readonly string[] {
  cached ??= read();
  return [...cached.verbs];
}
