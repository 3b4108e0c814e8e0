import type { StanceType } from '../../../../../shared/plover.ts';
import { type SpeechForce, speechNouns } from '../../../../lexicon/speech-nouns.ts';
import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  ancestorsOf,
  childrenBy,
  clausesOf,
  hasChild,
  hasFiniteVerb,
  isPassive,
  isVerb,
  modifiersOf,
  obliquesOf,
  possessorsOf,
  prepositionOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import { type Referent, referentsOf } from '../arguments/referents.ts';
import { type Context, isMedium, mentionOf } from '../context.ts';
import { wordOf } from '../modality/negation.ts';
import { requestOver } from '../modality/operators.ts';

const views = wordClass('nouns of views');
const terming = wordClass('terming verbs');
const citing = wordClass('citing verbs');

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

/** Which speech each token stands in, innermost, -1 outside of all; the speeches by index, and what an author says himself outside of them. */
export interface Speeches {
  list: Speech[];
  at: Int32Array;
  own: Speech | null;
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
  const { author } = context.document;
  return { list, at, own: author === null ? null : speechOf(context, author) };
}

/** The one actor who says a whole sentence, with a mention of him; null where nobody or several do, and where it reports what others say. */
export function speakerOf({ document, tree }: Context, speeches: Speeches, sentence: number): Spoken | null {
  const { first, last } = document.sentences[sentence]!;
  const said = new Set(
    tree.slice(first, last).flatMap(({ index, upos }) => (upos === 'PUNCT' ? [] : speeches.at[index]!)),
  );
  const speech = said.size === 1 ? (speeches.list[[...said][0]!] ?? speeches.own) : null;
  const speakers = speech?.speakers.flatMap(({ mention }) =>
    document.mentions[mention]!.actors.map((actor) => ({ mention, actor })),
  );
  return speakers?.[0] && speakers.every(({ actor }) => actor === speakers[0]!.actor)
    ? { ...speakers[0], isAuthor: speech === speeches.own }
    : null;
}

/** Who speaks, and one of the mentions that name him. */
export interface Spoken {
  mention: number;
  actor: string;
  isAuthor: boolean;
}

function outermostFirst(tree: Tree, list: readonly Speech[]): number[] {
  const depths = list.map(({ clauses }) => Math.min(...clauses.map((clause) => ancestorsOf(tree, clause).length)));
  return [...list.keys()].sort((a, b) => depths[a]! - depths[b]!);
}

function reportsOf(context: Context): Speech[] {
  const found: Speech[] = [];
  for (const { index, upos, lemma } of context.tree) {
    if (wordOf(context.tree, index) === 'according') found.push(...accordingTo(context, index));
    else if (upos === 'VERB') found.push(...verbReport(context, index));
    else if (upos !== 'NOUN') continue;
    else if (speechNouns().has(lemma)) found.push(...nounReport(context, index));
    if (views.has(lemma)) found.push(...viewReport(context, index));
  }
  return found;
}

function verbReport(context: Context, verb: number): Speech[] {
  const { tree } = context;
  const { lemma } = tree[verb]!;
  const termed = termedBy(tree, verb);
  if (termed.length)
    return [{ speakers: speakersOf(context, subjectsOf(tree, verb)), cue: verb, ...plainly(lemma), clauses: termed }];
  const part = [...childrenBy(tree, verb, 'compound:prt'), ...childrenBy(tree, verb, 'obj')]
    .map((child) => speechVerbs().get(`${lemma} ${tree[child]!.lemma}`))
    .find((entry) => entry);
  const entry = part ?? speechVerbs().get(lemma);
  if (!entry || (entry.stance === 'REQUEST' && lemma === 'call')) return [];
  const clauses = reportedBy(tree, verb, entry.stance === null);
  if (!clauses.length) return [];
  const speakers = citedBy(context, verb, speakersOf(context, subjectsOf(tree, verb)));
  const { lemma: known, force, stance } = entry;
  return [{ speakers, cue: verb, lemma: known, force, stance, clauses }];
}

const plainly = (lemma: string) => ({ lemma, force: 'neutral', stance: null }) as const;

/** `what Peru calls an attack`: the noun is how Peru puts it. */
const termedBy = (tree: Tree, verb: number): number[] =>
  terming.has(tree[verb]!.lemma) && tree[tree[verb]!.head]?.lemma === 'what'
    ? [...childrenBy(tree, verb, 'obj', 'xcomp'), ...obliquesOf(tree, verb, 'as')].filter((noun) => noun > verb)
    : [];

/** `the paper reported, citing Peru`: whom a paper, or who is no actor, cites says it. */
function citedBy(context: Context, verb: number, speakers: Referent[]): Referent[] {
  const { tree } = context;
  if (speakers.some(({ mention }) => !isMedium(context, mention))) return speakers;
  const clauses = childrenBy(tree, verb, 'advcl').filter((clause) => citing.has(tree[clause]!.lemma));
  const cited = speakersOf(
    context,
    clauses.flatMap((clause) => childrenBy(tree, clause, 'obj')),
  );
  return cited.length ? cited : speakers;
}

/** The clauses that a verb of saying reports, wherever the parser puts them; plain verbs of saying stand behind and inside them, too. */
function reportedBy(tree: Tree, verb: number, isPlain: boolean): number[] {
  const reported = clausesOf(tree, verb).filter((clause) => relationOf(tree[clause]!) !== 'xcomp');
  if (reported.length) return reported;
  const behind = clausesBehindNoun(tree, verb);
  if (behind.length || !isPlain) return behind;
  const quoted = quotedOver(tree, verb);
  if (quoted.length) return quoted;
  const before = childrenBy(tree, verb, 'advcl').filter(
    (clause) => clause < verb && prepositionOf(tree, clause) === null && hasFiniteVerb(tree, clause),
  );
  return before.length ? before : hostOf(tree, verb);
}

/** `Peru had left, she was quoted as saying`: the clause beside a verb of saying that hangs, like it, on a passive. */
function quotedOver(tree: Tree, verb: number): number[] {
  const { head } = tree[verb]!;
  if (head < 0 || prepositionOf(tree, verb) !== 'as' || !isPassive(tree, head)) return [];
  return childrenBy(tree, head, 'advcl', 'ccomp').filter(
    (clause) => clause !== verb && prepositionOf(tree, clause) === null && hasFiniteVerb(tree, clause),
  );
}

/** `told reporters that Peru had left`, `said in a statement that`: a clause with its conjunction, taken for one of the noun before it. */
const clausesBehindNoun = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'iobj', 'obj', 'obl')
    .filter((noun) => noun > verb && !possessorsOf(tree, noun).length && prepositionOf(tree, noun) !== 'against')
    .flatMap((noun) =>
      childrenBy(tree, noun, 'acl').filter(
        (clause) =>
          tree[noun + 1]?.text === 'that' &&
          childrenBy(tree, clause, 'nsubj').some((subject) => subject > noun + 1) &&
          (relationOf(tree[noun]!) !== 'obj' || !speechNouns().has(tree[noun]!.lemma)),
      ),
    );

/** `Peru had left, the agency reported on Monday`, `as the agency noted`: the clause that a verb of saying without one of its own is set into or behind. */
function hostOf(tree: Tree, verb: number): number[] {
  const { head } = tree[verb]!;
  const relation = relationOf(tree[verb]!);
  const marker = prepositionOf(tree, verb);
  if (head < 0 || (relation !== 'advcl' && relation !== 'parataxis') || (marker !== null && marker !== 'as')) return [];
  const isSetOff = tree[Math.min(verb, ...tree[verb]!.children)]!.text === ',' || marker === 'as';
  const isFull =
    hasChild(tree, verb, 'cc') || childrenBy(tree, verb, 'obj').some((child) => tree[child]!.upos === 'NOUN');
  return isSetOff && hasFiniteVerb(tree, verb) && isVerb(tree[head]!) && !isFull ? [head] : [];
}

/** Who speaks: the subjects themselves, the actor whose noun it is (`the ministry's statement`), or for whom they speak (`a spokesman for`). */
const speakersOf = (context: Context, subjects: readonly number[]): Referent[] =>
  subjects.flatMap((subject) => {
    const found = referentsOf(context, subject).filter(({ token }) => mentionOf(context, token));
    const served = found.length
      ? []
      : ['for', 'at', 'from'].flatMap((preposition) => obliquesOf(context.tree, subject, preposition));
    return [...found, ...served.flatMap((token) => referentsOf(context, token))];
  });

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
  return [{ speakers, cue: noun, ...plainly(lemma), force: speechNouns().get(lemma)!, clauses }];
}

/** `according to Peru, ...`: the clause that the phrase hangs on is what Peru says. */
function accordingTo(context: Context, marker: number): Speech[] {
  const { tree } = context;
  const next = tree[marker + 1];
  if (next?.lemma !== 'to') return [];
  const speaker = tree[marker]!.deprel === 'case' ? tree[marker]!.head : (childrenBy(tree, marker, 'obl')[0] ?? -1);
  const above = speaker < 0 ? -1 : tree[speaker]!.head === marker ? tree[marker]!.head : tree[speaker]!.head;
  if (above < 0) return [];
  const isSetIn = !isVerb(tree[above]!) && tree[marker - 1]?.text === ',' && tree[above]!.head >= 0;
  const clause = isSetIn ? tree[above]!.head : above;
  return [{ speakers: speakersOf(context, [speaker]), cue: marker, ...plainly('according to'), clauses: [clause] }];
}

/** `in Peru's view, ...`, `..., in the words of Peru`: the same with a noun. */
function viewReport(context: Context, noun: number): Speech[] {
  const { tree } = context;
  const { head } = tree[noun]!;
  const owners = [...possessorsOf(tree, noun), ...obliquesOf(tree, noun, 'of')];
  if (head < 0 || !owners.length || !['in', 'by', 'from'].includes(prepositionOf(tree, noun) ?? '')) return [];
  return [{ speakers: speakersOf(context, owners), cue: noun, ...plainly('according to'), clauses: [head] }];
}

/** A voice's tokens and the index of the speech that they belong to. */
interface Quoted {
  first: number;
  last: number;
  speech: number;
}

/** The speeches of the document's voices, those added that stand in no list yet; a voice of whom nobody knows gives none. */
function quotationSpeeches(context: Context, list: Speech[]): Quoted[] {
  const byCue = new Map(list.map(({ cue }, index) => [cue, index]).reverse() as [number, number][]);
  return context.document.voices.flatMap(({ first, last, cue }) => {
    if (cue === null) return [];
    if (!byCue.has(cue)) byCue.set(cue, list.push(speechOf(context, cue)) - 1);
    return [{ first, last, speech: byCue.get(cue)! }];
  });
}

function speechOf(context: Context, cue: number): Speech {
  const { tree } = context;
  const subjects = tree[cue]!.upos === 'VERB' ? subjectsOf(tree, cue) : [cue];
  const speakers = subjects.flatMap((subject) => referentsOf(context, subject));
  return { speakers, cue, ...plainly(tree[cue]!.lemma), clauses: [] };
}
