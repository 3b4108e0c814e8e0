import type { Actor } from '../../../../../shared/actor.ts';
import type { FillerTest, Slot } from '../../../../lexicon/constructions.ts';
import { childrenBy } from '../../../dependency-graph/dependency-graph.ts';
import { type Act, type Predicate, predicateOf } from '../act.ts';
import { actorsOf, type Filler, isNamed, shareSide } from '../arguments/fillers.ts';
import { namedBy } from '../arguments/referents.ts';
import { fillersOf, tokensInRole } from '../arguments/slots.ts';
import { supportOf } from '../arguments/support.ts';
import { type Context, isMedium, placeAt } from '../context.ts';
import type { Nodes } from './constructions.ts';

/** Who fills a side of a construction around a predicate; `act` is what it builds on, or what is known of it so far. */
export function fillersIn(
  context: Context,
  { roles, tests }: Slot,
  predicate: Predicate,
  nodes: Nodes,
  act: Pick<Act, 'sources' | 'targets'>,
): Filler[] {
  const find = tests.includes('place') || tests.includes('seat') ? placesAt : fillersAt;
  for (const { node, role } of roles) {
    const bearers =
      node === null ? [predicate] : nodes.get(node)!.map((token) => asPredicate(context, token, predicate));
    const found = bearers.flatMap((bearer) => find(context, bearer, role, tests.includes('seat')));
    if (found.length) return found.filter((filler) => tests.every((test) => passes[test](context, filler, act)));
  }
  return [];
}

/** A word that a pattern names, with slots as a predicate has them. */
const asPredicate = ({ tree }: Context, token: number, { frame: { type, polarity } }: Predicate): Predicate =>
  predicateOf(tree, [token], type, polarity, { pos: tree[token]!.upos === 'NOUN' ? 'noun' : 'verb' });

/** Who stands in a role of a word (of a noun's subject, that of the verb that carries it); whom it names itself where there is no role. */
function fillersAt(context: Context, predicate: Predicate, role: string | null): Filler[] {
  const { head, frame } = predicate;
  if (role === null) return namedBy(context, head).map((referent) => ({ ...referent, role: 'obj' }));
  const verb = frame.pos === 'noun' && role === 'nsubj' ? supportOf(context.tree, head)?.verb : undefined;
  return fillersOf(context, verb === undefined ? predicate : asPredicate(context, verb, predicate), [role]);
}

/** Countries in a role of a word, though the text names them as places only, also behind a town: `in Idlib, Syria`; by their capital where they are actors otherwise, or it is their seat. */
const placesAt = (context: Context, predicate: Predicate, role: string | null, isSeat: boolean): Filler[] =>
  tokensInRole(context.tree, predicate, role ?? 'self').flatMap((town) => {
    const named = [town, ...childrenBy(context.tree, town, 'appos')].flatMap((token): Filler[] => {
      const mention = context.document.given ? -1 : placeAt(context, token);
      const { entry, form } = context.document.mentions[mention]?.reading ?? {};
      if (!entry || (form !== 'name' && !isSeat && !context.actors.has(entry.id))) return [];
      return [{ mention, token, hop: 'self', role: role ?? 'self', country: entry.id }];
    });
    return named.slice(0, 1);
  });

/** How each test of the table is told. */
const passes: Readonly<
  Record<FillerTest, (context: Context, filler: Filler, act: Pick<Act, 'sources' | 'targets'>) => boolean>
> = {
  named: (_, filler) => isNamed(filler),
  person: (context, filler) => isNamed(filler) && arePersons(context, filler),
  guest: (context, filler) =>
    (isNamed(filler) || filler.hop === 'member') &&
    (isHeadedBy(context, filler, 'official', 'office') || arePersons(context, filler)),
  hearer: (context, filler) => isNamed(filler) && !isMedium(context, filler.mention),
  envoy: (context, filler) =>
    isNamed(filler) && (isHeadedBy(context, filler, 'official') || arePersons(context, filler, actsForSomebody)),
  place: () => true,
  seat: () => true,
  foreign: (context, filler, { sources }) =>
    filler.hop !== 'inside' && sources.every((source) => !isOneSide(context, source, filler)),
  orphan: (_, __, { sources }) => !sources.length,
  sole: (_, __, { targets }) => !targets.length,
  other: (_, { mention }, { sources, targets }) =>
    [...sources, ...targets].every((filler) => filler.mention !== mention),
};

const arePersons = (context: Context, filler: Filler, which: (actor: Actor) => boolean = () => true): boolean =>
  actorsOf(context, filler).every((id) => {
    const actor = context.actors.get(id);
    return actor?.kind === 'person' && which(actor);
  });

const actsForSomebody = ({ affiliation, role, country }: Actor): boolean => (affiliation ?? role ?? country) !== null;

const isHeadedBy = ({ document }: Context, { mention }: Filler, ...classes: readonly string[]): boolean =>
  classes.includes(document.mentions[mention]!.reading?.noun?.class ?? '');

/** One acts for the other; of a place, also who comes from that country. */
function isOneSide(context: Context, one: Filler, other: Filler): boolean {
  const home = other.country && context.document.mentions[other.mention]!.reading?.entry?.country;
  const isHome = actorsOf(context, one).some((a) => home && context.actors.get(a)?.country === home);
  return isHome || shareSide(context, one, other);
}
