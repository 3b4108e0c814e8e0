import type { ActorKind } from '../../../../shared/actor.ts';
import type { Gender, LexiconEntry, NameForm, OrganizationType } from '../../../lexicon/entry.ts';
import type { Noun } from '../../../lexicon/nouns.ts';

/** What the words of a mention say of its actor before the rest of the document is looked at. */
export interface MentionReading {
  /** Kind of the actor, null when its words do not tell it. */
  kind: ActorKind | null;
  /** The name without titles; null for nominals and pronouns. */
  name: string | null;
  /** The lexicon's entry that its words name, and how they do. */
  entry: LexiconEntry | null;
  form: NameForm | null;
  /** What the organization is. */
  type: OrganizationType | null;
  gender: Gender | null;
  plural: boolean;
  /** Lower-cased title or role with its modifiers ("foreign minister"). */
  role: string | null;
  /** Head noun of a nominal. */
  noun: Noun | null;
  /** Tokens of the names or pronouns that say whose it is: `Chinese` of "Chinese officials", `its` of "its president". */
  modifiers: readonly number[];
  /** `the`, `this`, `a` ..., `both`, `two` for a bare number; empty when there is none. */
  determiner: string;
  /** How many the words say that they are ("the two", "both sides"), 0 when they do not. */
  count: number;
  /** Years of "the 45-year-old", 0 where none are told. */
  age: number;
  /** Person of a pronoun, 0 for all else. */
  person: 0 | 1 | 2 | 3;
  possessive: boolean;
  /** Words that name a city or region. */
  placeName: boolean;
  /** Ids of the actors that the caller's own annotation gives. */
  given: readonly string[];
  /** A link by rules that readers would hardly agree with was taken away. */
  refused: boolean;
  /** Only says whose another mention is, which it is part of. */
  absorbed: boolean;
}

const nothing: MentionReading = {
  kind: null,
  name: null,
  entry: null,
  form: null,
  type: null,
  gender: null,
  plural: false,
  role: null,
  noun: null,
  modifiers: [],
  determiner: '',
  count: 0,
  age: 0,
  person: 0,
  possessive: false,
  placeName: false,
  given: [],
  refused: false,
  absorbed: false,
};

/** A reading of which only the given is known. */
export const reading = (known: Partial<MentionReading>): MentionReading => ({ ...nothing, ...known });
