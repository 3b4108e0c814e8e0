import { plover, type StanceType } from '../../../../../shared/plover.ts';
import type { SpeechForce } from '../../../../lexicon/speech-nouns.ts';
import { speechNouns } from '../../../../lexicon/speech-nouns.ts';
import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import {
  ancestorsOf,
  childrenBy,
  clausesOf,
  modifiersOf,
  obliquesOf,
  possessorsOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Referent, referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import { mentionOf } from '../context.ts';
import { requestOver } from '../modality/operators.ts';
import { quotationSpeeches } from './quotations.ts';

/** Somebody's words: who says them, with which verb or noun, and how that bears on whom they are about. */
export interface Speech {
  /** Actors that speak; empty for speakers that are no actors. */
  speakers: Referent[];
  /** The verb or noun of saying. */
  cue: number;
  /** Frame lemma of the cue. */
  lemma: string;
  force: SpeechForce;
  /** The stance that the verb of saying carries itself, null for plain reports. */
  stance: StanceType | null;
  /** Heads of the reported clauses. */
  clauses: number[];
}

/** Which speech each token stands in, innermost, -1 outside of all; and the speeches by index. */
export interface Speeches {
  list: Speech[];
  at: Int32Array;
}

/** All speech of a document: reported clauses, what stands around "he said", "according to", and quotations. */
export function speechesOf(context: Context): Speeches {
  const { tree } = context;
  const list = reportsOf(context);
  const at = new Int32Array(tree.length).fill(-1);
  const quoted = quotationSpeeches(context, list);
  const isQuoted = new Uint8Array(tree.length);
  for (const { first, last, speech } of quoted) {
    at.fill(speech, first, last);
    isQuoted.fill(1, first, last);
  }
  for (const index of outermostFirst(tree, list)) {
    const speech = list[index]!;
    const cueQuoted = isQuoted[speech.cue];
    const mark = (token: number): void => {
      if (token === speech.cue) return;
      if (cueQuoted || !isQuoted[token]) at[token] = index;
      for (const child of tree[token]!.children) mark(child);
    };
    for (const clause of speech.clauses) mark(clause);
  }
  return { list, at };
}

const outermostFirst = (tree: Tree, list: readonly Speech[]): number[] =>
  list
    .map((speech, index) => ({
      index,
      depth: Math.min(...speech.clauses.map((clause) => ancestorsOf(tree, clause).length)),
    }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ index }) => index);

function reportsOf(context: Context): Speech[] {
  const found: Speech[] = [];
  for (const { index, upos, lemma, text } of context.tree) {
    if (text === 'according' || text === 'According') found.push(...accordingTo(context, index));
    else if (upos === 'VERB') found.push(...verbReport(context, index));
    else if (upos === 'NOUN' && speechNouns().has(lemma)) found.push(...nounReport(context, index));
  }
  return found;
}

function verbReport(context: Context, verb: number): Speech[] {
  const { tree } = context;
  const { lemma } = tree[verb]!;
  const particle = childrenBy(tree, verb, 'compound:prt')[0];
  const entry =
    (particle !== undefined && speechVerbs().get(`${lemma} ${tree[particle]!.lemma}`)) || speechVerbs().get(lemma);
  if (!entry || (entry.stance === 'REQUEST' && lemma === 'call')) return [];
  const reported = clausesOf(tree, verb).filter((clause) => relationOf(tree[clause]!) !== 'xcomp');
  const clauses = reported.length ? reported : clausesBehindHearer(tree, verb);
  if (!clauses.length) return [];
  return [
    {
      speakers: speakersOf(context, subjectsOf(tree, verb)),
      cue: verb,
      lemma: entry.lemma,
      force: forceOf(entry.stance),
      stance: entry.stance,
      clauses,
    },
  ];
}

/** `told reporters that Peru had left`: a clause with a conjunction of its own, taken for a relative one of who listens. */
const clausesBehindHearer = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'iobj', 'obj')
    .filter((hearer) => !speechNouns().has(tree[hearer]!.lemma))
    .flatMap((hearer) => childrenBy(tree, hearer, 'acl'))
    .filter((clause) => childrenBy(tree, clause, 'mark').some((mark) => tree[mark]!.lemma === 'that'));

/** Who speaks: the subjects themselves, or the actor whose noun it is (`the ministry's statement`). */
const speakersOf = (context: Context, subjects: readonly number[]): Referent[] =>
  subjects.flatMap((subject) => referentsOf(context, subject)).filter((referent) => mentionOf(context, referent.token));

function forceOf(stance: StanceType | null): SpeechForce {
  if (stance === null || stance === 'REQUEST') return 'neutral';
  if (stance === 'REJECT') return 'denying';
  return plover[stance].polarity === 'negative' ? 'critical' : stance === 'AGREE' ? 'neutral' : 'approving';
}

/** `Peru's claim that ...`, `voiced concern that ...`. */
function nounReport(context: Context, noun: number): Speech[] {
  const { tree } = context;
  const { head, lemma } = tree[noun]!;
  const clauses = childrenBy(tree, noun, 'acl', 'ccomp').filter(
    (clause) =>
      tree[clause]!.deprel !== 'acl:relcl' &&
      childrenBy(tree, clause, 'mark').some((mark) => tree[mark]!.lemma === 'that'),
  );
  if (!clauses.length && relationOf(tree[noun]!) === 'obj' && !speechVerbs().has(tree[head]!.lemma))
    clauses.push(...childrenBy(tree, head, 'ccomp'));
  if (!clauses.length || requestOver(tree, noun) !== null) return [];
  const own = [
    ...possessorsOf(tree, noun),
    ...modifiersOf(tree, noun),
    ...['by', 'from', 'in', 'among'].flatMap((preposition) => obliquesOf(tree, noun, preposition)),
  ].filter((token) => mentionOf(context, token));
  const carried = head >= 0 && relationOf(tree[noun]!) === 'obj' ? subjectsOf(tree, head) : [];
  const speakers = speakersOf(context, own.length ? own : carried);
  return [{ speakers, cue: noun, lemma, force: speechNouns().get(lemma)!, stance: null, clauses }];
}

/** `according to Peru, ...`: the clause that the phrase hangs on is what Peru says. */
function accordingTo(context: Context, marker: number): Speech[] {
  const { tree } = context;
  const next = tree[marker + 1];
  if (next?.lemma !== 'to') return [];
  const speaker = tree[marker]!.deprel === 'case' ? tree[marker]!.head : (childrenBy(tree, marker, 'obl')[0] ?? -1);
  const clause = speaker < 0 ? -1 : tree[speaker]!.head === marker ? tree[marker]!.head : tree[speaker]!.head;
  if (clause < 0) return [];
  return [
    {
      speakers: speakersOf(context, [speaker]),
      cue: marker,
      lemma: 'according to',
      force: 'neutral',
      stance: null,
      clauses: [clause],
    },
  ];
}
