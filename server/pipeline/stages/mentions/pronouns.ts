import type { Gender } from '../../../lexicon/entry.ts';
import type { Mention, Sentence, Token } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import { reading } from './mention-reading.ts';

interface Pronoun {
  gender: Gender | null;
  /** People are `he` and `she`, all other actors `it`; `they` can be both. */
  person: 1 | 3;
  plural: boolean;
  possessive: boolean;
  neuter: boolean;
}

const pronoun = (
  person: 1 | 3,
  gender: Gender | null,
  plural: boolean,
  neuter: boolean,
  possessive: boolean,
): Pronoun => ({
  gender,
  person,
  plural,
  possessive,
  neuter,
});

/** Pronouns that can stand for an actor. */
const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun(3, 'm', false, false, false)],
  ['him', pronoun(3, 'm', false, false, false)],
  ['himself', pronoun(3, 'm', false, false, false)],
  ['his', pronoun(3, 'm', false, false, true)],
  ['she', pronoun(3, 'f', false, false, false)],
  ['her', pronoun(3, 'f', false, false, true)],
  ['hers', pronoun(3, 'f', false, false, true)],
  ['herself', pronoun(3, 'f', false, false, false)],
  ['it', pronoun(3, null, false, true, false)],
  ['itself', pronoun(3, null, false, true, false)],
  ['its', pronoun(3, null, false, true, true)],
  ['they', pronoun(3, null, true, false, false)],
  ['them', pronoun(3, null, true, false, false)],
  ['themselves', pronoun(3, null, true, false, false)],
  ['their', pronoun(3, null, true, false, true)],
  ['whose', pronoun(3, null, false, false, true)],
  ['i', pronoun(1, null, false, false, false)],
  ['me', pronoun(1, null, false, false, false)],
  ['my', pronoun(1, null, false, false, true)],
  ['we', pronoun(1, null, true, false, false)],
  ['us', pronoun(1, null, true, false, false)],
  ['our', pronoun(1, null, true, false, true)],
]);

/** True for the neuter pronouns, which never stand for a person. */
export const isNeuter = (text: string): boolean => pronouns.get(text.toLowerCase())?.neuter ?? false;

/** The pronouns of a sentence that can stand for actors. */
export function pronounsIn(tokens: readonly Token[], { first, last }: Sentence): Mention[] {
  const found: Mention[] = [];
  for (let i = first; i < last; i++) {
    const { text, upos, deprel } = tokens[i]!;
    const known = pronouns.get(text.toLowerCase());
    if (!known || upos === 'PROPN' || deprel === 'expl' || (text === 'US' && known)) continue;
    const { gender, person, plural, possessive } = known;
    found.push(
      draft(
        tokens,
        i,
        i + 1,
        'pronoun',
        reading({ kind: gender ? 'person' : null, gender, plural, person, possessive }),
        i,
      ),
    );
  }
  return found;
}
