import type { QuestionParts } from '../../shared/search.ts';
import type { Act } from './acts.ts';
import type { WordRole } from './function-words.ts';

/** A part of a phrase, in its order. */
export type PhrasePart<Actor> =
  | { kind: 'actor'; actor: Actor; possessive: boolean }
  | { kind: 'issue' | 'outlet'; name: string }
  | { kind: 'act'; act: Act }
  | { kind: 'word'; role: WordRole }
  | { kind: 'days'; from?: string; to?: string };

/** A query that a phrase may mean, with ends that are yet to be named. */
export type Reading<Actor> = Omit<QuestionParts, 'source' | 'target'> & { source: Actor | null; target: Actor | null };

export type Ends<Actor> = Pick<Reading<Actor>, 'source' | 'target' | 'eitherWay'>;

/** The parts of a phrase, looked up by their places. */
export class Phrase<Actor> {
  readonly parts: readonly PhrasePart<Actor>[];

  constructor(parts: readonly PhrasePart<Actor>[]) {
    this.parts = parts;
  }

  place(test: (part: PhrasePart<Actor>) => boolean, from = 0): number {
    return this.parts.findIndex((part, index) => index >= from && test(part));
  }

  has(...roles: WordRole[]): boolean {
    return this.place((part) => part.kind === 'word' && roles.includes(part.role)) >= 0;
  }

  /** The actors from one place to before another. */
  actors(from = 0, to = this.parts.length): { actor: Actor; possessive: boolean; at: number }[] {
    return this.parts.flatMap((part, at) => (part.kind === 'actor' && at >= from && at < to ? [{ ...part, at }] : []));
  }

  /** The word right before a place, articles left out. */
  roleBefore(at: number): WordRole | null {
    const part = this.parts.slice(0, at).findLast((one) => !(one.kind === 'word' && one.role === 'empty'));
    return part?.kind === 'word' ? part.role : null;
  }

  /** Whether those who do what stands at a place are asked for: nothing but "who" and words that say little stand before it. */
  isWhoBefore(at: number): boolean {
    const roles = this.parts.slice(0, at).map((part) => (part.kind === 'word' ? part.role : null));
    return roles.includes('who') && roles.every((role) => role === 'who' || role === 'auxiliary' || role === 'empty');
  }

  /** Whether only words such as "and" stand between two places. */
  areJoined({ at: from }: { at: number }, { at: to }: { at: number }): boolean {
    const between = this.parts.slice(from + 1, to).map((part) => (part.kind === 'word' ? part.role : null));
    return between.includes('between') && between.every((role) => role === 'between' || role === 'empty');
  }
}

/** The ends of stances either way. */
export const both = <Actor>(source: Actor | null, target: Actor | null): Ends<Actor> => ({
  source,
  target,
  eitherWay: true,
});
/** The ends of stances of one toward another. */
export const toward = <Actor>(source: Actor | null, target: Actor | null): Ends<Actor> => ({
  source,
  target,
  eitherWay: false,
});
