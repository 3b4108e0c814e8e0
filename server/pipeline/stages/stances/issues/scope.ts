import type { Mention } from '../../../annotated-document.ts';
import type { Context } from '../context.ts';

/** Where an issue is looked for, and who takes part in the stance and so is not what it is about. */
export interface Scope {
  context: Context;
  /** Ids of the actors. */
  sides: ReadonlySet<string>;
}

/** Where a phrase stands: after a preposition that leads to topics (`over`), as another argument, or within another phrase. */
export type Place = 'topic' | 'argument' | 'inside';

/** The first phrase that one of the tokens gives, null without one. */
export const firstPhrase = (tokens: readonly number[], phraseOf: (token: number) => string | null): string | null =>
  tokens.map(phraseOf).find((phrase) => phrase) ?? null;

/** The innermost mention around a token, be it of an actor or of a mere place; null without one. */
export function nameAround({ context }: Scope, token: number): Mention | null {
  const { document, mentionAt } = context;
  const index = mentionAt[token]!;
  if (index >= 0) return document.mentions[index]!;
  return document.mentions.find(({ place, first, last }) => place && token >= first && token < last) ?? null;
}

/** True when a token belongs to the name of somebody who takes part. */
export function isSide({ context, sides }: Scope, token: number): boolean {
  const index = context.mentionAt[token]!;
  return index >= 0 && context.document.mentions[index]!.actors.some((actor) => sides.has(actor));
}
