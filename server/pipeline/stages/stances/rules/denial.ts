import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, objectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import { type Context, sameSide } from '../context.ts';
import { type Reading, readingOf } from '../reading.ts';
import type { Rule } from '../rule.ts';

const denying = wordClass('verbs of denial');
const deniable = wordClass('deniable things');
const accusing = new Set(['ACCUSE', 'THREATEN']);

/** So many sentences before a denial may hold the charge. */
const reach = 2;
/** Least trust of the reading that tells of the charge. */
const sure = 0.45;

export const denial: Rule = {
  name: 'denial',
  reads:
    'who denies a charge rejects those who make it, if the text has just said who they are: `Peru denies that it arms them`',
  readings: ({ context, acts, readings }) =>
    acts
      .filter((act) => isDenial(context.tree, act))
      .flatMap((act) => act.sources.flatMap((source) => readingsOf(context, act, source, readings))),
};

function isDenial(tree: Tree, { rule, type, targets, predicate: { head } }: Act): boolean {
  if (rule !== 'verb' || type !== 'REJECT' || targets.length || !denying.has(tree[head]!.lemma)) return false;
  return objectsOf(tree, head).some((object) => deniable.has(tree[object]!.lemma)) || clausesOf(tree, head).length > 0;
}

const clausesOf = (tree: Tree, verb: number): number[] => childrenBy(tree, verb, 'ccomp', 'xcomp');

/** Readings of the charge nearest before the denial. */
function chargesAgainst(context: Context, actor: string, sentence: number, readings: readonly Reading[]): Reading[] {
  const found = readings.filter(
    (reading) =>
      reading.target !== null &&
      reading.sentence <= sentence &&
      reading.sentence >= sentence - reach &&
      accusing.has(reading.type) &&
      reading.modality !== 'hypothetical' &&
      reading.modality !== 'negated' &&
      reading.trust >= sure &&
      sameSide(context, reading.target, actor) &&
      !sameSide(context, reading.source, actor),
  );
  const last = Math.max(...found.map((reading) => reading.sentence));
  return found.filter((reading) => reading.sentence === last);
}

function readingsOf(context: Context, act: Act, source: Filler, readings: readonly Reading[]): Reading[] {
  const { tree, document } = context;
  const { head } = act.predicate;
  const said = { ...act, rule: 'denial', trust: 0.7 };
  const token = objectsOf(tree, head)[0] ?? clausesOf(tree, head)[0] ?? head;
  return document.mentions[source.mention]!.actors.flatMap((actor) =>
    chargesAgainst(context, actor, tree[head]!.sentence, readings).map((charge) => {
      const accuser = { mention: charge.from.mention, token, hop: 'self', role: 'accuser' } as const;
      return readingOf(context, said, [source, actor], [accuser, charge.source]);
    }),
  );
}
