import { describe, expect, it } from 'vitest';
import {
  agentsOf,
  antecedentOf,
  argumentsOf,
  clausesOf,
  conjunctsOf,
  modifiersOf,
  objectsOf,
  obliquesOf,
  possessorsOf,
  subjectsOf,
} from '../../../../server/pipeline/dependency-graph/dependency-graph.ts';
import { treeOf } from './tree-of.ts';

const words = (tree: ReturnType<typeof treeOf>, indices: readonly number[]) =>
  indices.map((index) => tree[index]!.text);

const passive = treeOf(`
  Georgia Georgia PROPN NNP 3 nsubj:pass
  was be AUX VBD 3 aux:pass
  accused accuse VERB VBN 0 root
  by by ADP IN 5 case
  Moscow Moscow PROPN NNP 3 obl:agent
  and and CCONJ CC 7 cc
  Minsk Minsk PROPN NNP 5 conj
  of of SCONJ IN 9 mark
  arming arm VERB VBG 3 advcl
  rebels rebel NOUN NNS 9 obj`);

const controlled = treeOf(`
  Chile Chile PROPN NNP 2 nsubj
  urged urge VERB VBD 0 root
  Peru Peru PROPN NNP 2 obj
  to to PART TO 5 mark
  leave leave VERB VB 2 xcomp
  and and CCONJ CC 7 cc
  vowed vow VERB VBD 2 conj
  to to PART TO 9 mark
  resist resist VERB VB 7 xcomp
  it it PRON PRP 9 obj`);

const relative = treeOf(`
  the the DET DT 2 det
  pact pact NOUN NN 0 root
  which which PRON WDT 5 obj
  Oslo Oslo PROPN NNP 5 nsubj
  signed sign VERB VBD 2 acl:relcl
  with with ADP IN 7 case
  Riga Riga PROPN NNP 5 obl
  and and CCONJ CC 9 cc
  Tallinn Tallinn PROPN NNP 7 conj`);

const nominal = treeOf(`
  Peru Peru PROPN NNP 4 nmod:poss
  's 's PART POS 1 case
  sharp sharp ADJ JJ 4 amod
  condemnation condemnation NOUN NN 0 root
  of of ADP IN 7 case
  Chilean Chilean ADJ JJ 7 amod
  raids raid NOUN NNS 4 nmod`);

const reported = treeOf(`
  Talks talk NOUN NNS 2 nsubj
  failed fail VERB VBD 0 root
  , , PUNCT , 5 punct
  she she PRON PRP 5 nsubj
  said say VERB VBD 2 parataxis`);

describe('dependency graph', () => {
  it('undoes the passive, with coordinated agents', () => {
    expect(words(passive, subjectsOf(passive, 2))).toEqual(['Moscow', 'Minsk']);
    expect(words(passive, agentsOf(passive, 2))).toEqual(['Moscow', 'Minsk']);
    expect(words(passive, objectsOf(passive, 2))).toEqual(['Georgia']);
  });

  it('gives what someone is accused of to the accused', () => {
    expect(words(passive, subjectsOf(passive, 8))).toEqual(['Georgia']);
  });

  it('follows control by the object and by the subject, and shared subjects', () => {
    expect(words(controlled, subjectsOf(controlled, 4))).toEqual(['Peru']);
    expect(words(controlled, subjectsOf(controlled, 6))).toEqual(['Chile']);
    expect(words(controlled, subjectsOf(controlled, 8))).toEqual(['Chile']);
  });

  it('puts the noun in the place of its relative pronoun', () => {
    expect(words(relative, objectsOf(relative, 4))).toEqual(['pact']);
    expect(antecedentOf(relative, 2)).toBe(1);
  });

  it('finds the object that a relative clause leaves out', () => {
    const bare = treeOf(`
      the the DET DT 2 det
      pact pact NOUN NN 0 root
      Oslo Oslo PROPN NNP 4 nsubj
      signed sign VERB VBD 2 acl:relcl`);
    expect(words(bare, objectsOf(bare, 3))).toEqual(['pact']);
  });

  it('lists obliques by preposition with their conjuncts', () => {
    expect(words(relative, obliquesOf(relative, 4, 'with'))).toEqual(['Riga', 'Tallinn']);
    expect(obliquesOf(relative, 4, 'against')).toEqual([]);
    expect(words(relative, conjunctsOf(relative, 6))).toEqual(['Riga', 'Tallinn']);
  });

  it('names the arguments of a nominalization', () => {
    expect(words(nominal, possessorsOf(nominal, 3))).toEqual(['Peru']);
    expect(words(nominal, modifiersOf(nominal, 6))).toEqual(['Chilean']);
    expect(argumentsOf(nominal, 3).map(({ token, role }) => `${role} ${nominal[token]!.text}`)).toEqual([
      'nmod:poss Peru',
      'amod sharp',
      'nmod:of raids',
    ]);
  });

  it('finds the subject and the object of a participle after its noun', () => {
    const participle = treeOf(`
      arms arm NOUN NNS 0 root
      supplied supply VERB VBN 1 acl
      by by ADP IN 4 case
      Iran Iran PROPN NNP 2 obl`);
    expect(words(participle, subjectsOf(participle, 1))).toEqual(['Iran']);
    expect(words(participle, objectsOf(participle, 1))).toEqual(['arms']);
  });

  it('finds the clause that a verb of saying reports, before or around it', () => {
    expect(words(reported, clausesOf(reported, 4))).toEqual(['failed']);
    expect(words(controlled, clausesOf(controlled, 6))).toEqual(['resist']);
  });

  it('lets coordinated verbs share the object that follows', () => {
    const shared = treeOf(`
      Cuba Cuba PROPN NNP 2 nsubj
      armed arm VERB VBD 0 root
      and and CCONJ CC 4 cc
      trained train VERB VBD 2 conj
      rebels rebel NOUN NNS 4 obj`);
    expect(words(shared, objectsOf(shared, 1))).toEqual(['rebels']);
    expect(words(shared, subjectsOf(shared, 3))).toEqual(['Cuba']);
  });
});
