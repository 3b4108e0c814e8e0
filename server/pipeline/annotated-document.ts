import type { MentionKind } from '../../shared/actor.ts';
import type { AnalyzedActor } from '../../shared/analysis.ts';
import type { Document, GivenActor, GivenMention } from '../../shared/document.ts';
import type { Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';
import type { Introduction } from '../lexicon/introduced-names.ts';
import type { MentionReading } from './stages/mentions/mention-reading.ts';
import type { Rewrite } from './stages/normalize/tree-editor.ts';

/** A word or mark after Universal Dependencies' tokenization, with its place in the text and in the tree. */
export interface Token extends Span {
  /** Index in `AnnotatedDocument.tokens`. */
  index: number;
  /** Index of its sentence. */
  sentence: number;
  /** What it says: `document.text.slice(start, end)` without hidden characters and garbling, with straight apostrophes. */
  text: string;
  /** Lower-cased dictionary form; assigned by syntax. */
  lemma: string;
  /** Universal part of speech, Penn tag; assigned by syntax. */
  upos: string;
  xpos: string;
  /** Index (in the document) of the token that it depends on, -1 for the root of a sentence; assigned by syntax. */
  head: number;
  /** Universal Dependencies relation with its subtype, e.g. `nsubj:pass`; assigned by syntax. */
  deprel: string;
  /** Indices of its dependents, in text order; assigned by syntax. */
  children: number[];
}

export interface Sentence extends Span {
  index: number;
  /** Tokens `first` (inclusive) to `last` (exclusive). */
  first: number;
  last: number;
  /** 0-based paragraph. */
  paragraph: number;
}

/** What one speaker says in a transcript or briefing ("MR. ROE: ..."), from behind the label up to the next one. */
export interface Turn extends Span {
  /** The speaker's label without brackets and colon: a sentence of its own, or masked where it names nobody ("Q"). */
  label: Span;
}

/** What stands between two quotation marks; the marks are inside the span. It may run over several paragraphs. */
export interface Quotation extends Span {
  /** Tokens between the marks: `first` (inclusive) to `last` (exclusive). */
  first: number;
  last: number;
  /** A word or short phrase in quotation marks inside somebody else's clause. */
  scare: boolean;
}

/** What somebody says: a quotation, or a turn. */
export interface Voice {
  /** Tokens `first` (inclusive) to `last` (exclusive). */
  first: number;
  last: number;
  /** The verb of saying whose subject speaks, or the name that stands as a label; null when nobody is named. */
  cue: number | null;
}

/** A span that refers to an actor. */
export interface Mention extends Span {
  /** Tokens `first` (inclusive) to `last` (exclusive); `head` is its syntactic head. */
  first: number;
  last: number;
  head: number;
  kind: MentionKind;
  /**
   * Ids of the actors referred to: one as a rule, two or more for "both countries", none while unresolved.
   * A mention without actors never takes part in a stance.
   */
  actors: string[];
  /** Names a mere place here ("in Beijing"), so it refers to no actor but one that the caller gives, who takes no stance here. */
  place: boolean;
  /** How sure the link to its actor is, 0..1. */
  confidence: number;
  /** Office or role that the mention gives ("officials", "foreign minister"), lower-cased, else null. */
  role: string | null;
  /** What its own words say of the actor; the layer between mentions and coreference. */
  reading?: MentionReading;
}

/** A document on its way through the pipeline: every stage adds its layer, offsets are always those of `document.text`. */
export interface AnnotatedDocument {
  readonly document: Document;
  /** The caller's own entity annotation; then these actors and no others take part in stances. */
  readonly given: readonly GivenMention[] | null;
  /** What the caller says of these actors, by id. */
  readonly givenActors: ReadonlyMap<string, GivenActor>;
  /** Parts of the text that are no article prose (advertisements, share prompts, datelines), in text order. */
  masked: Span[];
  /** Turns of speakers, in text order and apart. */
  turns: Turn[];
  tokens: Token[];
  sentences: Sentence[];
  quotations: Quotation[];
  /** People's names that the text itself makes known, full and short, by each of their tokens. */
  introductions: Map<number, Introduction>;
  /** Who speaks where; of voices inside each other the later one counts. Assigned by coreference. */
  voices: Voice[];
  /** Head of the first mention of whoever speaks outside of all voices, null where nobody is known to. Assigned by coreference. */
  author: number | null;
  /** Changes that the trees of the parser went through. */
  rewrites: Rewrite[];
  mentions: Mention[];
  actors: AnalyzedActor[];
  stances: Stance[];
}

export function annotate(
  document: Document,
  given: readonly GivenMention[] | null = null,
  actors: readonly GivenActor[] = [],
): AnnotatedDocument {
  return {
    document,
    given,
    givenActors: new Map(actors.map((actor) => [actor.id, actor])),
    masked: [],
    turns: [],
    tokens: [],
    sentences: [],
    quotations: [],
    introductions: new Map(),
    voices: [],
    author: null,
    rewrites: [],
    mentions: [],
    actors: [],
    stances: [],
  };
}
