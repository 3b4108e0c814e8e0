import type { LikeActor } from '../../../shared/linking.ts';
import { MOST_BEARERS } from '../../linking/likeness.ts';
import { familyOf, type LoneName, loneNameOf, meantBy } from '../../linking/lone-names.ts';
import { blocksOf, likenessOf, pairsOf } from '../../linking/suggestions.ts';
import type { Lexicon } from '../../pipeline/default-pipeline.ts';
import type { BlockMember, LinkTables, LoneNames } from '../../store/store.ts';
import type { ChangedActor } from './sums.ts';

const familyBlock = (family: string): string => `family ${family}`;
const loneBlock = ({ family, country }: LoneName): string => `lone ${family} ${country ?? '-'}`;

/** Everything under which an actor is compared with others. */
interface Places {
  /** Blocks of like names. */
  like: string[];
  family: string | null;
  lone: LoneName | null;
}

const placesOf = (lexicon: Lexicon, actor: LikeActor | null): Places =>
  actor
    ? { like: blocksOf(lexicon, actor), family: familyOf(lexicon, actor), lone: loneNameOf(lexicon, actor) }
    : { like: [], family: null, lone: null };

const allBlocks = ({ like, family, lone }: Places): string[] => [
  ...like,
  ...(family === null ? [] : [familyBlock(family)]),
  ...(lone === null ? [] : [loneBlock(lone)]),
];

/** What an actor was and is compared under. */
interface Change {
  actor: string;
  before: Places;
  after: Places;
}

const missingIn = (actor: string, blocks: readonly string[], others: readonly string[]): BlockMember[] => {
  const known = new Set(others);
  return blocks.filter((block) => !known.has(block)).map((block) => ({ block, actor }));
};

async function moveMembers(tables: LinkTables, changes: readonly Change[]): Promise<void> {
  const [added, removed]: BlockMember[][] = [[], []];
  for (const { actor, before, after } of changes) {
    const [old, now] = [allBlocks(before), allBlocks(after)];
    added!.push(...missingIn(actor, now, old));
    removed!.push(...missingIn(actor, old, now));
  }
  await tables.saveBlocks(added!, removed!);
}

/** Compares the actors of the blocks anew. */
async function compare(tables: LinkTables, lexicon: Lexicon, blocks: readonly string[]): Promise<void> {
  const members = await tables.comparable(blocks, MOST_BEARERS);
  const pairs = [...members].flatMap(([block, actors]) => {
    const { place } = likenessOf(block);
    return pairsOf(lexicon, block, actors).map((pair) => ({ ...pair, block, place }));
  });
  await tables.savePairs(blocks, pairs);
}

/** Finds out anew whom the lone names of the families mean. */
async function interpret(tables: LinkTables, families: readonly string[], added: readonly LoneName[]): Promise<void> {
  const names = new Map<string, LoneName>();
  for (const name of [...(await tables.loneNames(families)), ...added]) names.set(loneBlock(name), name);
  if (!names.size) return;
  const borne = await tables.inhabited([...names.keys()]);
  const bearers = await tables.members([...new Set([...names.values()].map(({ family }) => familyBlock(family)))]);
  const rows = [...names].flatMap(([block, { family, country }]): LoneNames[] => {
    if (!borne.has(block)) return [];
    const meant = meantBy({ country }, bearers.get(familyBlock(family)) ?? []);
    return [{ block, family, country, into: meant?.into ?? null, score: meant?.score ?? 0 }];
  });
  await tables.saveLoneNames([...names.keys()], rows);
}

/** Brings the suggestions up to date that the changed actors take part in. */
export async function updateSuggestions(
  tables: LinkTables,
  lexicon: Lexicon,
  changed: readonly ChangedActor[],
): Promise<void> {
  const changes = changed.map(({ id, before, after }): Change => {
    return { actor: id, before: placesOf(lexicon, before), after: placesOf(lexicon, after?.actor ?? null) };
  });
  await moveMembers(tables, changes);
  const places = changes.flatMap(({ before, after }) => [before, after]);
  await compare(tables, lexicon, [...new Set(places.flatMap(({ like }) => like))]);
  const lone = places.flatMap((one) => one.lone ?? []);
  const families = [...places.flatMap(({ family }) => family ?? []), ...lone.map(({ family }) => family)];
  await interpret(tables, [...new Set(families)], lone);
}
