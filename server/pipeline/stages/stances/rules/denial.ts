import { wordClass } from '../../../../lexicon/word-classes.ts';
import { childrenBy, objectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { actorsOf } from '../arguments/fillers.ts';
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
    'who denies a charge rejects those who make it, if the text has just said who they are: `Peru denies that it arms them`, `a charge Peru denies`',
  readings: ({ context, acts, readings }) =>
    acts.flatMap((act) => {
      const token = deniedBy(context.tree, act);
      if (token === null) return [];
      const said = { ...act, rule: 'denial', trust: 0.7 };
      return act.sources.flatMap((source) =>
        actorsOf(context, source).flatMap((actor) =>
          chargesAgainst(context, actor, act, readings).map(({ source: accuser, from: { mention } }) =>
            readingOf(context, said, [source, actor], [{ mention, token, hop: 'self', role: 'accuser' }, accuser]),
          ),
        ),
      );
    }),
};

/** The thing or clause that is denied; null where the act is no denial. */
function deniedBy(tree: Tree, { rule, type, targets, predicate: { head } }: Act): number | null {
  if (rule !== 'verb' || type !== 'REJECT' || targets.length || !denying.has(tree[head]!.lemma)) return null;
  const charge = tree[head]!.deprel === 'acl:relcl' ? [tree[head]!.head] : [];
  const objects = [...objectsOf(tree, head), ...charge];
  const [clause = null] = childrenBy(tree, head, 'ccomp', 'xcomp');
  return clause === null && !objects.some((object) => deniable.has(tree[object]!.lemma))
    ? null
    : (objects[0] ?? clause);
}

/** Readings of the charge nearest before the denial. */
function chargesAgainst(context: Context, actor: string, { predicate }: Act, readings: readonly Reading[]): Reading[] {
  const { sentence } = context.tree[predicate.head]!;
  const found = readings.filter(
    (reading) =>
      reading.target !== null &&
      reading.sentence <= sentence &&
      reading.sentence >= sentence - reach &&
      accusing.has(reading.type) &&
      (reading.modality === 'asserted' || reading.modality === 'future') &&
      reading.trust >= sure &&
      sameSide(context, reading.target, actor) &&
      !sameSide(context, reading.source, actor),
  );
  const last = Math.max(...found.map((reading) => reading.sentence));
  return found.filter((reading) => reading.sentence === last);
}
