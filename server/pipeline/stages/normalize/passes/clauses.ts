import { speechVerbs } from '../../../../lexicon/speech-verbs.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  ancestorsOf,
  childrenBy,
  hasChild,
  isNominal,
  isVerb,
  relationOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Pass } from '../normalize-stage.ts';
import type { TreeEditor } from '../tree-editor.ts';
import { isFiniteClause, nounEndingAt, startOf } from './words.ts';

/** `has come`, where `has` was taken for the main verb; with an object between them it is another thing: `has it done`. */
function splitPerfect(edit: TreeEditor, index: number): void {
  const { tree } = edit;
  const { xpos, upos, head } = tree[index]!;
  if (xpos !== 'VBN' || head < 0 || head > index || tree[head]!.lemma !== 'have') return;
  const relation = relationOf(tree[index]!);
  const isSplit =
    relation === 'xcomp'
      ? !hasChild(tree, head, 'obj') && !hasChild(tree, index, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent')
      : relation === 'obj' && upos === 'VERB';
  if (!isSplit) return;
  edit.promote(index, head);
  for (const child of [...tree[head]!.children]) edit.hang(child, index, tree[child]!.deprel);
  edit.hang(head, index, 'aux');
}

/** `Lima backed Quito`, where the past was taken for a participle. */
function pastTakenForParticiple({ tree }: TreeEditor, index: number): void {
  const token = tree[index]!;
  if (token.xpos !== 'VBN' || !token.text.endsWith('ed') || hasChild(tree, index, 'aux', 'cop', 'nsubj:pass')) return;
  const [subject, object] = [childrenBy(tree, index, 'nsubj')[0], childrenBy(tree, index, 'obj')[0]];
  if (subject === undefined || object === undefined || subject > index || object < index) return;
  if (token.head < 0 || relationOf(token) === 'conj') token.xpos = 'VBD';
}

/** `Troops attacked Quito`, where the verb was taken for a participle that modifies its subject; a passive one has no object. */
function verbTakenForModifier(edit: TreeEditor, index: number): void {
  const { tree } = edit;
  const { xpos, deprel, head, text } = tree[index]!;
  if (xpos !== 'VBN' || deprel !== 'acl' || !text.endsWith('ed') || tree[head]!.head >= 0) return;
  if (!isNominal(tree[head]!) || hasChild(tree, head, 'cop', 'nsubj') || tree[index - 1]!.text === ',') return;
  if (!childrenBy(tree, index, 'obj').some((object) => object > index) || hasChild(tree, index, 'aux', 'obl:agent'))
    return;
  edit.makeSubject(head, index);
  tree[index]!.xpos = 'VBD';
}

const groupWords = wordClass('group words');

/** `The two discussed trade`, `The 45-year-old backed Quito`, where the verb was taken for a modifier of its object. */
function verbTakenForAdjective(edit: TreeEditor, index: number): void {
  const { tree } = edit;
  const { xpos, head, deprel, sentence } = tree[index]!;
  const group = tree[index - 1];
  const isAge = group?.lemma === 'old';
  const article = tree[index - (isAge ? 6 : 2)];
  if (
    xpos !== 'VBN' ||
    deprel !== 'amod' ||
    head < index ||
    tree[head]!.head >= 0 ||
    hasChild(tree, head, 'cop', 'nsubj')
  )
    return;
  if (article?.text.toLowerCase() !== 'the' || article.sentence !== sentence || !groupWords.has(group!.lemma)) return;
  edit.promote(index, head);
  edit.hang(head, index, 'obj');
  edit.makeSubject(group!.index, index);
  edit.hang(article.index, group!.index, 'det');
  tree[index]!.xpos = 'VBD';
}

/** `Lima, which backed Quito, held elections`, where the relative clause was taken for the main clause. */
function relativeTakenForMain(edit: TreeEditor, pronoun: number): void {
  const { tree } = edit;
  if (!/^(?:which|who)$/.test(tree[pronoun]!.text) || tree[pronoun - 1]?.text !== ',') return;
  const inner = tree[pronoun]!.head;
  const index = nounEndingAt(tree, pronoun - 2);
  if (index === null) return;
  if (inner < 0 || !isFiniteClause(tree, inner)) return;
  const top = tree[index]!.head === inner ? inner : index;
  if (top === index && (tree[index]!.head >= 0 || tree[inner]!.head !== index)) return;
  const main = childrenBy(tree, inner, 'conj', 'parataxis', 'ccomp').find(
    (verb) => verb > inner && isFiniteClause(tree, verb) && !hasChild(tree, verb, 'nsubj', 'cc'),
  );
  if (main === undefined) return;
  edit.promote(main, top);
  edit.hang(index, main, 'nsubj');
  edit.hang(inner, index, 'acl:relcl');
}

/** `"...," said the minister`: the noun behind a verb that has its clause before it, labelled as a second clause or, behind a mark, as an object. */
function speakerTakenForClause(edit: TreeEditor, index: number): void {
  const { tree } = edit;
  if (!isVerb(tree[index]!)) return;
  const [object] = childrenBy(tree, index, 'obj');
  const mark = tree[index]!.deprel === 'parataxis' ? /^(?:["”’']{1,2}|,)$/ : /^["”’']{1,2}$/;
  const isBehindWords = mark.test(tree[index - 1]?.text ?? '') && !hasChild(tree, index, 'nsubj');
  if (isBehindWords && object && startOf(tree, object) === index + 1 && speechVerbs().has(tree[index]!.lemma))
    edit.hang(object, index, 'nsubj');
  const [report, noun] = childrenBy(tree, index, 'ccomp');
  if (report === undefined || noun === undefined || report > index || noun < index) return;
  if (isNominal(tree[noun]!) && !hasChild(tree, noun, 'cop', 'nsubj', 'case')) edit.hang(noun, index, 'nsubj');
}

/** The form in which a verb is finite: that of its first auxiliary, else its own. */
const finiteForm = (tree: Tree, verb: number): string => {
  const [first = verb] = childrenBy(tree, verb, 'aux', 'aux:pass');
  return first === verb ? tree[verb]!.xpos : tree[first]!.text;
};

/** `keeps the tariffs that Lima imposed and tightens controls`, `said it was time to act and Lima had left`: a conjunct of the main verb taken for one of the clause or infinitive before it. */
function conjunctOfMain(edit: TreeEditor, index: number): void {
  const { tree } = edit;
  const inner = tree[index]!.head;
  if (relationOf(tree[index]!) !== 'conj' || inner < 0 || !isFiniteClause(tree, index)) return;
  const isOwn = hasChild(tree, index, 'nsubj');
  const main = ancestorsOf(tree, inner).find((at) => at !== inner && (isVerb(tree[at]!) || hasChild(tree, at, 'cop')));
  if (
    main === undefined ||
    (isOwn ? tree[inner]!.xpos !== 'VB' || hasChild(tree, inner, 'aux') : !isRelative(tree, inner))
  )
    return;
  const form = finiteForm(tree, index);
  if (isOwn || (form === finiteForm(tree, main) && form !== finiteForm(tree, inner))) edit.hang(index, main, 'conj');
}

const isRelative = (tree: Tree, verb: number): boolean =>
  tree[verb]!.deprel === 'acl:relcl' && relationOf(tree[tree[verb]!.head]!) !== 'nsubj';

const denying = wordClass('verbs of denial');
const charges = wordClass('charges that are denied');

/** `accuses Peru of arming them, charges Lima denies`: a charge with a clause about it, where both were taken for clauses of their own. */
function chargeTakenForClause(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isVerb(tree[verb]!) || !denying.has(tree[verb]!.lemma) || hasChild(tree, verb, 'mark')) return;
  const between = tree.slice(Math.max(0, verb - 6), verb).reverse();
  const charge = between.find(({ text }) => charges.has(text.toLowerCase()));
  if (!charge) return;
  const comma = tree[tree[charge.index - 1]?.upos === 'DET' ? charge.index - 2 : charge.index - 1];
  const denier = between.find(({ index, upos }) => index > charge.index && /^(PROPN|NOUN|PRON)$/.test(upos));
  const main = ancestorsOf(tree, verb).find((at) => at < charge.index);
  if (comma?.text !== ',' || comma.sentence !== tree[verb]!.sentence || !denier || main === undefined) return;
  const lemma = charge.text.toLowerCase().replace(/s$/, '');
  Object.assign(charge, { upos: 'NOUN', xpos: lemma === charge.lemma ? 'NN' : 'NNS', lemma });
  edit.hang(verb, main, 'parataxis');
  edit.hang(charge.index, main, 'appos');
  edit.hang(denier.index, verb, 'nsubj');
  edit.hang(verb, charge.index, 'acl:relcl');
}

export const clausePasses: readonly Pass[] = [
  { name: 'charge taken for a clause', run: chargeTakenForClause },
  { name: 'perfect without its auxiliary', run: splitPerfect },
  { name: 'past taken for a participle', run: pastTakenForParticiple },
  { name: 'verb taken for a modifier', run: verbTakenForModifier },
  { name: 'conjunct of the main verb', run: conjunctOfMain },
  { name: 'verb taken for an adjective', run: verbTakenForAdjective },
  { name: 'relative clause taken for the main clause', run: relativeTakenForMain },
  { name: 'speaker taken for a clause', run: speakerTakenForClause },
];
