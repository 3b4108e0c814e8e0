import type { ActorKind } from '../../../../../shared/actor.ts';
import { groupBy } from '../../../../../shared/group-by.ts';
import { bearsRole, isCalled } from '../../../../lexicon/role-words.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { firstConjunct } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, countryRecordOf, type ReadMention } from '../coreference-context.ts';
import { type Antecedent, coArguments, distinct, recent } from './salience.ts';

/** Who can belong to a group. */
interface Wanted {
  /** How many they are, 0 when the words do not tell. */
  count: number;
  /** Sentences that are looked back. */
  reach: number;
  /** Kinds that are tried, the likeliest first; all members are of one. */
  kinds: readonly ActorKind[];
  fits: (actor: ActorRecord) => boolean;
}

const sides = wordClass('sides');
/** Members of a group whose number is not told. */
const MOST = 4;

/** True for "both countries", "the two leaders", "the companies": a nominal that points back to several actors. */
export const isGroup = ({ reading }: ReadMention): boolean =>
  reading.plural &&
  reading.modifiers.length === 0 &&
  /^(the|these|those|both|all)$/.test(reading.determiner) &&
  (reading.role ?? '').split(' ').length - (reading.noun?.noun.split(' ').length ?? 0) <= (reading.count ? 1 : 0);

/** The actors that "both countries" or "the two leaders" speaks of, in text order; null when the text before leaves them open. */
export function groupNamed(context: Coreference, mention: ReadMention): ActorRecord[] | null {
  const { noun, count, gender } = mention.reading;
  const kind = noun && kindOf(noun.noun, noun.class);
  if (!kind || (!count && !wordClass('pointing groups').has(noun.noun))) return null;
  const fits = (actor: ActorRecord): boolean => {
    if (kind === 'organization') return isCalled(noun.noun, actor.type, actor.name);
    return kind === 'country' || (mayHold(actor, noun.noun) && (!gender || !actor.gender || actor.gender === gender));
  };
  const group = groupOf(context, mention, { count, reach: count ? 4 : 2, kinds: [kind], fits });
  if (group || !count) return group;
  return kind === 'country' ? countriesBefore(context, mention, count) : bearersOf(context, noun.noun, count);
}

function kindOf(noun: string, of: string): ActorKind | null {
  if (sides.has(noun)) return 'country';
  if (of === 'office' || of === 'person') return 'person';
  return of === 'body' ? 'organization' : null;
}

/** All who bear a role in the text, if they are as many: "the two presidents" long after both were named. */
function bearersOf({ register }: Coreference, role: string, count: number): ActorRecord[] | null {
  const bearers = register.ofKind('person').filter(({ roles }) => roles.some((known) => bearsRole(known, role)));
  return bearers.length === count ? bearers : null;
}

/** The countries that the sentence before names, if only as places. */
function countriesBefore(context: Coreference, mention: ReadMention, count: number): ActorRecord[] | null {
  const { register, inSentence, tokens } = context;
  const named = (inSentence.get(tokens[mention.head]!.sentence - 1) ?? []).flatMap((other) => {
    const { entry } = other.reading;
    if (entry?.kind === 'country') return [register.ofEntry(entry)];
    return actorsOf(context, other).flatMap((actor) => countryRecordOf(context, actor) ?? []);
  });
  const countries = distinct(named);
  return countries.length === count ? countries : null;
}

/** Offices that many roles amount to. */
const general = wordClass('general offices');

/** False for a person whose roles are known and name another office: "the two presidents" are no ministers. */
const mayHold = ({ roles }: ActorRecord, office: string): boolean =>
  roles.length === 0 || general.has(office) || roles.some((role) => role.includes(office) || bearsRole(role, office));

/** Actors named together that "the two", "both" or "they" stands for, in text order. */
export const groupMeant = (context: Coreference, mention: ReadMention): ActorRecord[] | null =>
  groupOf(context, mention, {
    count: mention.reading.count,
    reach: 1,
    kinds: ['person', 'country', 'organization'],
    fits: () => true,
  });

/** The nearest actors of one kind that are coordinated, else as many as are wanted of one kind. */
function groupOf(context: Coreference, mention: ReadMention, wanted: Wanted): ActorRecord[] | null {
  const { sentence } = context.tokens[mention.head]!;
  const barred = mention.reading.plural ? coArguments(context, mention) : new Set<string>();
  const near = recent(context, mention, wanted.reach).filter(({ actor }) => !barred.has(actor.id));
  for (let reach = 0; reach <= wanted.reach; reach++) {
    const within = near.filter((antecedent) => antecedent.sentence >= sentence - reach);
    for (const kind of wanted.kinds) {
      const fitting = within
        .flatMap((antecedent) => asKind(context, antecedent, kind))
        .filter(({ actor }) => wanted.fits(actor));
      const found = (reach < 2 && sideBySide(context, fitting, wanted.count)) || together(context, fitting, wanted);
      if (found) return found;
      if (wanted.kinds.length > 1 && fitting.some(({ isSubject }) => isSubject)) break;
    }
  }
  return null;
}

/** An antecedent as one of a kind: who acts for a country stands for it, too. */
function asKind(context: Coreference, antecedent: Antecedent, kind: ActorKind): Antecedent[] {
  const { actor } = antecedent;
  const meant = kind === 'country' ? countryRecordOf(context, actor) : actor.kind === kind ? actor : null;
  return meant ? [{ ...antecedent, actor: meant }] : [];
}

const inTextOrder = (antecedents: readonly Antecedent[]): ActorRecord[] =>
  distinct(
    [...antecedents]
      .reverse()
      .sort((a, b) => a.mention.head - b.mention.head)
      .map(({ actor }) => actor),
  );

const isWanted = (actors: readonly ActorRecord[], count: number): boolean =>
  count ? actors.length === count : actors.length > 1 && actors.length <= MOST;

/** Those of the latest coordination, as the tree has it or as the names stand in a row where that holds more. */
function sideBySide({ tokens }: Coreference, near: readonly Antecedent[], count: number): ActorRecord[] | null {
  const [tree, row] = [coordinated(tokens, near, count), latestRow(tokens, near)];
  const isLonger = row.length > (tree?.length ?? 0) && tree?.every((actor) => row.includes(actor)) !== false;
  return isLonger && !count && row.length > MOST ? null : isLonger && isWanted(row, count) ? row : tree;
}

function coordinated(tokens: Coreference['tokens'], near: readonly Antecedent[], count: number): ActorRecord[] | null {
  const groups = groupBy(near, ({ mention }) => firstConjunct(tokens, mention.head));
  return [...groups.values()].map(inTextOrder).find((actors) => isWanted(actors, count)) ?? null;
}

/** Names in a row that the parser does not take for a list: "Peru, Chile and Ghana". */
function latestRow(tokens: Coreference['tokens'], near: readonly Antecedent[]): ActorRecord[] {
  const names = near.filter(({ mention }) => mention.kind === 'name').sort((a, b) => b.mention.first - a.mention.first);
  for (let at = 0; at < names.length; at++) {
    let last = at;
    while (names[last + 1] && isNext(tokens, names[last + 1]!.mention, names[last]!.mention)) last++;
    if (last > at && tokens[names[at]!.mention.first - 1]?.lemma === 'and')
      return inTextOrder(names.slice(at, last + 1));
    at = last;
  }
  return [];
}

const isNext = (tokens: Coreference['tokens'], before: ReadMention, after: ReadMention): boolean =>
  after.first - before.last <= 2 &&
  after.first > before.last &&
  tokens.slice(before.last, after.first).every(({ text }) => text === ',' || text === 'and');

/** As many as are wanted, or two of whom one is a subject; of more, those that the text speaks of clearly more often than of the others. */
function together(
  { tokens }: Coreference,
  near: readonly Antecedent[],
  { count, kinds }: Wanted,
): ActorRecord[] | null {
  const actors = inTextOrder(near);
  if (!count) {
    const args = inTextOrder(near.filter(({ mention }) => kinds.length === 1 || isArgument(tokens, mention)));
    return args.length === 2 && actors.length === 2 && near.some(({ isSubject }) => isSubject) ? args : null;
  }
  if (actors.length <= count) return actors.length === count ? actors : null;
  const args = inTextOrder(near.filter(({ mention }) => isArgument(tokens, mention)));
  if (args.length === count) return args;
  const ranked = [...actors].sort((a, b) => b.mentions - a.mentions);
  const [least, next] = [ranked[count - 1]!.mentions, ranked[count]!.mentions];
  return least >= 2 * next || least >= next + 3 ? actors.filter((actor) => ranked.indexOf(actor) < count) : null;
}

const isArgument = (tokens: Coreference['tokens'], { head }: ReadMention): boolean =>
  /^(nsubj|obj|iobj|obl)/.test(tokens[head]!.deprel);
