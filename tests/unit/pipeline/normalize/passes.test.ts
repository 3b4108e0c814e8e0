import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  conjunctsOf,
  objectsOf,
  possessorsOf,
  subjectsOf,
} from '../../../../server/pipeline/dependency-graph/dependency-graph.ts';
import { normalized } from '../dependency-graph/tree-of.ts';

const words = (tree: ReturnType<typeof normalized>, indices: readonly number[]) =>
  indices.map((index) => tree[index]!.text);

describe('passes over the tree', () => {
  it('ends a list of names with the member after "and"', () => {
    const tree = normalized(`
      Peru Peru PROPN NNP 8 nsubj
      and and CCONJ CC 3 cc
      Chile Chile PROPN NNP 1 conj
      , , PUNCT , 6 punct
      Mr. Mr. PROPN NNP 6 nmod:desc
      Silva Silva PROPN NNP 1 conj
      , , PUNCT , 8 punct
      met meet VERB VBD 0 root`);
    expect(words(tree, conjunctsOf(tree, 0))).toEqual(['Peru', 'Chile']);
  });

  it('takes the noun before a finite verb for its subject when nothing else is', () => {
    const tree = normalized(`
      In in ADP IN 2 case
      May May PROPN NNP 5 obl
      , , PUNCT , 2 punct
      Peru Peru PROPN NNP 2 conj
      agreed agree VERB VBD 0 root`);
    expect(words(tree, subjectsOf(tree, 4))).toEqual(['Peru']);
  });

  it('takes the name between a day and the verb for its subject', () => {
    const tree = normalized(`
      On on ADP IN 2 case
      Monday Monday PROPN NNP 4 obl
      Peru Peru PROPN NNP 2 flat
      criticized criticize VERB VBD 0 root
      Chile Chile PROPN NNP 4 obj`);
    expect(words(tree, subjectsOf(tree, 3))).toEqual(['Peru']);
  });

  it('takes the subject of a clause after a conjunction that looks like a preposition', () => {
    const tree = normalized(`
      She she PRON PRP 2 nsubj
      came come VERB VBD 0 root
      after after ADP IN 4 case
      Peru Peru PROPN NNP 2 obl
      released release VERB VBD 2 advcl
      them they PRON PRP 5 obj`);
    expect(words(tree, subjectsOf(tree, 4))).toEqual(['Peru']);
  });

  it('finds the speaker behind the verb, and does not take him for what is said', () => {
    const tree = normalized(`
      We we PRON PRP 2 nsubj
      won win VERB VBD 4 ccomp
      , , PUNCT , 2 punct
      said say VERB VBD 0 root
      the the DET DT 6 det
      minister minister NOUN NN 4 ccomp`);
    expect(words(tree, subjectsOf(tree, 3))).toEqual(['minister']);
    expect(words(tree, clausesOf(tree, 3))).toEqual(['won']);
  });

  it('finds the agent that hangs on the noun before it', () => {
    const tree = normalized(`
      Oslo Oslo PROPN NNP 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      cut cut VERB VBN 0 root
      from from ADP IN 5 case
      talks talk NOUN NNS 3 obl
      by by ADP IN 7 case
      Riga Riga PROPN NNP 5 nmod`);
    expect(words(tree, subjectsOf(tree, 2))).toEqual(['Riga']);
    expect(words(tree, objectsOf(tree, 2))).toEqual(['Oslo']);
  });

  it('reads the possessor off the mark before the noun', () => {
    const tree = normalized(`
      Peru Peru PROPN NNP 5 nsubj
      's 's PART POS 1 case
      first first ADJ JJ 4 amod
      visit visit NOUN NN 5 nsubj
      came come VERB VBD 0 root`);
    expect(words(tree, possessorsOf(tree, 3))).toEqual(['Peru']);
  });

  it('gives the infinitive after an appeal to who is appealed to', () => {
    const tree = normalized(`
      Peru Peru PROPN NNP 2 nsubj
      called call VERB VBD 0 root
      on on ADP IN 4 case
      Chile Chile PROPN NNP 2 obl
      to to PART TO 6 mark
      leave leave VERB VB 2 advcl`);
    expect(words(tree, subjectsOf(tree, 5))).toEqual(['Chile']);
  });

  it('finds the subject that stands before the speaker', () => {
    const tree = normalized(`
      Arms arm NOUN NNS 4 obl
      , , PUNCT , 4 punct
      she she PRON PRP 4 nsubj
      said say VERB VBD 0 root
      , , PUNCT , 7 punct
      would would AUX MD 7 aux
      stay stay VERB VB 4 ccomp`);
    expect(words(tree, subjectsOf(tree, 6))).toEqual(['Arms']);
  });

  it('makes the clause behind a relative clause the main one', () => {
    const tree = normalized(`
      Peru Peru PROPN NNP 4 vocative
      , , PUNCT , 1 punct
      which which PRON WDT 4 nsubj
      backed back VERB VBD 0 root
      Chile Chile PROPN NNP 4 obj
      , , PUNCT , 7 punct
      sued sue VERB VBD 4 conj
      Riga Riga PROPN NNP 7 obj`);
    expect(words(tree, subjectsOf(tree, 6))).toEqual(['Peru']);
    expect(words(tree, subjectsOf(tree, 3))).toEqual(['Peru']);
    expect(tree[6]!.head).toBe(-1);
  });

  it('makes an active participle behind the root noun the main verb, but no passive one', () => {
    const tree = normalized(`
      Rebels rebel NOUN NNS 0 root
      attacked attack VERB VBN 1 acl
      Chile Chile PROPN NNP 2 obj`);
    expect(words(tree, subjectsOf(tree, 1))).toEqual(['Rebels']);
    const passive = normalized(`
      Rebels rebel NOUN NNS 0 root
      attacked attack VERB VBN 1 acl
      by by ADP IN 4 case
      Chile Chile PROPN NNP 2 obl:agent`);
    expect(passive[1]!.head).toBe(0);
  });

  it('reads the first noun behind a fronted phrase with a preposition as the subject', () => {
    const tree = normalized(`
      As as ADP IN 2 case
      critics critic NOUN NNS 8 nsubj
      of of ADP IN 4 case
      Riga Riga PROPN NNP 2 nmod
      , , PUNCT , 6 punct
      Peru Peru PROPN NNP 4 conj
      have have AUX VBP 8 aux
      met meet VERB VBN 0 root`);
    expect(words(tree, subjectsOf(tree, 7))).toEqual(['Peru']);
  });

  it('takes a participle behind "the two" for the verb', () => {
    const tree = (object: string) =>
      normalized(`
      The the DET DT 4 det
      two two NUM CD 4 nummod
      ${object} VERB VBN 4 amod
      Peru Peru PROPN NNP 0 root`);
    expect(words(tree('accused accuse'), subjectsOf(tree('accused accuse'), 2))).toEqual(['two']);
    expect(words(tree('accused accuse'), objectsOf(tree('accused accuse'), 2))).toEqual(['Peru']);
  });

  it('leaves a participle behind another word where it is', () => {
    const tree = normalized(`
      The the DET DT 4 det
      old old ADJ JJ 4 amod
      armed arm VERB VBN 4 amod
      men man NOUN NNS 0 root`);
    expect(tree[2]!.deprel).toBe('amod');
  });

  it('takes who stands behind a quotation and its verb for the speaker', () => {
    const tree = (mark: string) =>
      normalized(`
      Go go VERB VB 0 root
      ${mark} ${mark} PUNCT '' 1 punct
      wrote write VERB VBD 1 parataxis
      Silva Silva PROPN NNP 3 obj`);
    expect(words(tree('"'), subjectsOf(tree('"'), 2))).toEqual(['Silva']);
    expect(tree(';')[3]!.deprel).toBe('obj');
    const titled = normalized(`
      Go go VERB VB 0 root
      , , PUNCT , 1 punct
      wrote write VERB VBD 1 parataxis
      Senator Senator NOUN NN 5 nmod:desc
      Silva Silva PROPN NNP 3 obj`);
    expect(words(titled, subjectsOf(titled, 2))).toEqual(['Silva']);
  });
});
