import { childrenBy, objectsOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import { type Context, sameSide } from '../context.ts';
import { type Filler, hopTrust, type Reading } from '../reading.ts';

const denying = new Set('deny reject dismiss refute rebut dispute repudiate disavow contest'.split(' '));
/** What is denied, where it is no clause. */
const charges = new Set(
  'charge accusation allegation claim complaint criticism blame responsibility involvement role wrongdoing report suggestion assertion guilt part complicity knowledge link insinuation reproach'.split(
    ' ',
  ),
);
const accusing = new Set(['ACCUSE', 'THREATEN']);

/** So many sentences before a denial may hold the charge. */
const reach = 2;
/** Least trust of the reading that tells of the charge. */
const sure = 0.45;

/** Who denies a charge rejects those who make it, if the text has just said who they are: `Peru denies that it arms them`. */
export function denialReadings(context: Context, acts: readonly Act[], readings: readonly Reading[]): Reading[] {
  return acts
    .filter((act) => isDenial(context.tree, act))
    .flatMap((act) => act.sources.flatMap((source) => readingsOf(context, act, source, readings)));
}

function isDenial(tree: Tree, { rule, type, targets, predicate: { head } }: Act): boolean {
  if (rule !== 'verb' || type !== 'REJECT' || targets.length || !denying.has(tree[head]!.lemma)) return false;
  const objects = objectsOf(tree, head);
  return (
    objects.some((object) => charges.has(tree[object]!.lemma)) || childrenBy(tree, head, 'ccomp', 'xcomp').length > 0
  );
}

const deniedBy = (tree: Tree, verb: number): number[] => [
  ...objectsOf(tree, verb),
  ...childrenBy(tree, verb, 'ccomp', 'xcomp'),
];

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
  const { predicate, type, polarity, modality } = act;
  const { sentence } = context.tree[predicate.head]!;
  return context.document.mentions[source.mention]!.actors.flatMap((actor) =>
    chargesAgainst(context, actor, sentence, readings).map((charge) => ({
      rule: 'denial',
      sentence,
      source: actor,
      target: charge.source,
      sourceMention: source.mention,
      targetMention: charge.sourceMention,
      issue: null,
      type,
      polarity,
      modality,
      frameType: predicate.frame.type,
      framePolarity: predicate.frame.polarity,
      cue: predicate.words,
      frame: predicate.frame.lemma,
      sourceRole: source.role,
      targetRole: 'accuser',
      sourceHop: source.hop,
      targetHop: 'self' as const,
      targetToken: deniedBy(context.tree, predicate.head)[0] ?? predicate.head,
      attributedTo: null,
      trust: 0.7 * hopTrust[source.hop],
    })),
  );
}
