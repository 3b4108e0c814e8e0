import type { GraphPart } from '../../../shared/graph.ts';
import type { SeparateGroup } from '../../../shared/routes.ts';
import { counted, number } from './words.ts';

const linesFrom = (minCount: number): string => (minCount > 1 ? `, lines of ${minCount} or more` : '');

/** What the overview of a large graph draws of what there is: `45 of 1,479 actors, lines of 2 or more`. */
export const overviewDrawn = (drawn: number, part: GraphPart): string =>
  `${number(drawn)} of ${counted(part.actors, 'actor')}${linesFrom(part.minCount)}`;

/** What the communities draw: `27 of 1,479 actors in 4 communities, neutral stances left out`; without the part in few words. */
export function groupsDrawn(
  { actors, communities }: { actors: number; communities: number },
  part: GraphPart | null,
): string {
  const within = `in ${counted(communities, 'community', 'communities')}`;
  if (!part) return `${counted(actors, 'actor')} ${within}`;
  const of = part.actors > actors ? ` of ${number(part.actors)}` : '';
  return `${number(actors)}${of} actors ${within}${linesFrom(part.minCount)}, neutral stances left out`;
}

/** What is drawn around an actor: `20 of 115 neighbours, strongest first`. */
export function surroundingsDrawn(neighbours: number, part: GraphPart, steps: number): string {
  const all = part.neighbors ?? neighbours;
  const noun = steps === 1 ? ['neighbour', 'neighbours'] : ['actor', 'actors'];
  const within = steps === 1 ? '' : ` within ${steps} steps`;
  const lines = steps === 1 ? '' : linesFrom(part.minCount);
  if (neighbours >= all) return `${counted(all, noun[0]!, noun[1])}${within}${lines}`;
  return `${number(neighbours)} of ${counted(all, noun[0]!, noun[1])}${within}, strongest first${lines}`;
}

/** The caption below the surroundings of an actor, empty where nobody left and nobody came. */
export function leftAndNew(left: number, fresh: number): string {
  const parts = [];
  if (left > 0)
    parts.push(`The other ${counted(left, 'actor')} of the overview, where ${left === 1 ? 'it' : 'they'} stood.`);
  if (fresh > 0) parts.push(`${number(fresh)} ${fresh === 1 ? 'is' : 'are'} new here.`);
  return parts.join(' ');
}

/** `54 separate pairs and groups`. */
export const separateCount = (groups: number): string =>
  groups === 1 ? '1 separate pair or group' : `${number(groups)} separate pairs and groups`;

/** The names of a separate group: `Colombia and FARC`, `Uber, Lyft, Austin and 2 more`. */
export function groupName({ actors, size }: Pick<SeparateGroup, 'actors' | 'size'>): string {
  const names = actors.map(({ label }) => label);
  if (size > names.length) return `${names.slice(0, 3).join(', ')} and ${size - Math.min(3, names.length)} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** A count of what is drawn, with how many there are where these are more: `238 of 846 drawn`. */
export const numberDrawn = (drawn: number, of = drawn): string =>
  of > drawn ? `${number(drawn)} of ${number(of)} drawn` : number(drawn);

/** Which stances the panel counts: those between the actors drawn, of all that pass the filters. */
export const stancesDrawn = (stances: number, actors: number, part: GraphPart, all: number): string =>
  `${counted(stances, 'stance')} between the ${counted(actors, 'actor')} drawn. All ${counted(part.actors, 'actor')} have ${number(all)}.`;
