import { type Context, sameSide } from '../context.ts';
import { type Referent, referentsOf } from './referents.ts';

/** A referent with the role that its phrase plays. */
export interface Filler extends Referent {
  role: string;
  /** Id of the country that acts or is acted on though the mention is a mere place. */
  country?: string;
}

/** The actors that fill a slot. */
export const actorsOf = ({ document }: Context, { mention, country }: Referent & Partial<Filler>): readonly string[] =>
  country === undefined ? document.mentions[mention]!.actors : [country];

/** True when any two actors of two phrases are one side. */
export const shareSide = (context: Context, one: Referent, other: Referent): boolean =>
  actorsOf(context, one).some((a) => actorsOf(context, other).some((b) => sameSide(context, a, b)));

/** The actors that tokens stand for, in the role that the tokens play. */
export const fill = (context: Context, tokens: readonly number[], role: string): Filler[] =>
  tokens.flatMap((token) => referentsOf(context, token).map((referent) => ({ ...referent, role })));

/** True for whom a phrase itself names, not for whose it is or where it comes from. */
export const isNamed = ({ hop }: Referent): boolean => hop === 'self' || hop === 'apposition';

/** Those of the fillers that stand at no token of the others. */
export const without = (fillers: readonly Filler[], others: readonly Filler[]): Filler[] =>
  fillers.filter(({ token }) => others.every((other) => other.token !== token));
