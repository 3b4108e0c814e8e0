import type { Actor } from '../../../../shared/actor.ts';
import type { AnnotatedDocument, Mention, Token } from '../../annotated-document.ts';
import type { Tree } from '../../dependency-graph/dependency-graph.ts';

/** What every rule reads: the document with its tree, and which mention of an actor each token belongs to. */
export interface Context {
  document: AnnotatedDocument;
  tree: Tree;
  /** Index of the innermost mention of an actor around each token, -1 where there is none. */
  mentionAt: Int32Array;
  /** The same of the outermost one. */
  outerAt: Int32Array;
  actors: ReadonlyMap<string, Actor>;
}

const refers = (mention: Mention): boolean => !mention.place && mention.actors.length > 0;

/** Prepares a document for the rules. */
export function contextOf(document: AnnotatedDocument): Context {
  const mentionAt = new Int32Array(document.tokens.length).fill(-1);
  const widestFirst = document.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => refers(mention))
    .sort((a, b) => b.mention.last - b.mention.first - (a.mention.last - a.mention.first));
  for (const { mention, index } of widestFirst) mentionAt.fill(index, mention.first, mention.last);
  const outerAt = new Int32Array(document.tokens.length).fill(-1);
  for (const { mention, index } of widestFirst.reverse()) outerAt.fill(index, mention.first, mention.last);
  return {
    document,
    tree: document.tokens,
    mentionAt,
    outerAt,
    actors: new Map(document.actors.map((actor) => [actor.id, actor])),
  };
}

/** The mention that a token belongs to, or null. */
export function mentionOf(context: Context, token: number): Mention | null {
  const index = context.mentionAt[token]!;
  return index < 0 ? null : context.document.mentions[index]!;
}

/** The words that can say something of somebody: in sentences that mention an actor, and not in a name, as `United` in `United States`. */
export function readableTokens(context: Context): Token[] {
  const { document, tree } = context;
  const peopled = new Set(document.mentions.map(({ head }) => tree[head]!.sentence));
  return tree.filter(
    ({ index, upos, sentence }) =>
      upos !== 'PUNCT' && peopled.has(sentence) && mentionOf(context, index)?.kind !== 'name',
  );
}

/** Index of the mention that names a country, or a city that stands for one, be it as a mere place; -1 for none. */
export const placeAt = ({ document }: Context, token: number): number =>
  document.mentions.findIndex(
    ({ head, kind, reading }) => head === token && kind !== 'nominal' && reading?.entry?.kind === 'country',
  );

/** True for a mention of a newspaper, a channel or another outlet: who talks to one talks to its audience. */
export const isMedium = ({ document }: Context, mention: number): boolean =>
  document.mentions[mention]!.reading?.type === 'media';

/** True when two actors are one side: the same, or one acts for the other. */
export function sameSide(context: Context, a: string, b: string): boolean {
  if (a === b) return true;
  return context.actors.get(a)?.affiliation === b || context.actors.get(b)?.affiliation === a;
}
