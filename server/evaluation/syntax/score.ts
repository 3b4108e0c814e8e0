import type { GoldSentence } from './conllu-reader.ts';

/** What a system says about one gold sentence, token by token; heads are places in the sentence, -1 for the root. */
export interface SystemSentence {
  readonly upos: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: ArrayLike<number>;
  readonly deprels: readonly string[];
}

/** Counts for precision and recall. */
export interface Tally {
  right: number;
  system: number;
  gold: number;
}

export interface SyntaxScores {
  /** Shares of words, punctuation left out; labels without subtypes. */
  readonly uas: number;
  readonly las: number;
  /** Shares of all tokens. */
  readonly upos: number;
  /** Share of verbs and common nouns with the right lower-cased lemma. */
  readonly lemmas: number;
  readonly relations: ReadonlyMap<string, Tally>;
  readonly subjectVerbObject: Tally;
}

/** Relations that are reported one by one. */
export const reportedRelations = ['nsubj', 'nsubj:pass', 'obj', 'obl', 'ccomp', 'xcomp', 'conj', 'appos'] as const;

export const precision = (tally: Tally): number => (tally.system ? tally.right / tally.system : 0);
export const recall = (tally: Tally): number => (tally.gold ? tally.right / tally.gold : 0);
export const f1 = (tally: Tally): number =>
  tally.system + tally.gold ? (2 * tally.right) / (tally.system + tally.gold) : 0;

const mainOf = (deprel: string): string => deprel.split(':')[0]!;

/** The relation under which an arc is reported: passive subjects apart, other subtypes with their main relation. */
const reportedAs = (deprel: string): string => (deprel === 'nsubj:pass' ? deprel : mainOf(deprel));

/** Subject, verb and object of every verb that has both, as places in the sentence. */
export function subjectVerbObjects(
  upos: readonly string[],
  heads: ArrayLike<number>,
  deprels: readonly string[],
): Set<string> {
  const found = new Set<string>();
  for (let subject = 0; subject < upos.length; subject++) {
    const verb = heads[subject]!;
    if (deprels[subject] !== 'nsubj' || verb < 0 || upos[verb] !== 'VERB') continue;
    for (let object = 0; object < upos.length; object++) {
      if (heads[object] === verb && deprels[object] === 'obj') found.add(`${subject} ${verb} ${object}`);
    }
  }
  return found;
}

class Counter {
  private readonly relations = new Map<string, Tally>(
    reportedRelations.map((relation) => [relation, { right: 0, system: 0, gold: 0 }]),
  );
  private readonly triples: Tally = { right: 0, system: 0, gold: 0 };
  private words = 0;
  private tokens = 0;
  private heads = 0;
  private arcs = 0;
  private tags = 0;
  private contents = 0;
  private lemmas = 0;

  add(gold: GoldSentence, system: SystemSentence): void {
    for (let i = 0; i < gold.words.length; i++) this.addToken(gold, system, i);
    const expected = subjectVerbObjects(gold.upos, gold.heads, gold.deprels);
    const given = subjectVerbObjects(system.upos, system.heads, system.deprels);
    this.triples.gold += expected.size;
    this.triples.system += given.size;
    for (const triple of given) if (expected.has(triple)) this.triples.right++;
  }

  scores(): SyntaxScores {
    return {
      uas: this.heads / this.words,
      las: this.arcs / this.words,
      upos: this.tags / this.tokens,
      lemmas: this.lemmas / this.contents,
      relations: this.relations,
      subjectVerbObject: this.triples,
    };
  }

  private addToken(gold: GoldSentence, system: SystemSentence, i: number): void {
    this.tokens++;
    if (gold.upos[i] === system.upos[i]) this.tags++;
    if (gold.upos[i] === 'VERB' || gold.upos[i] === 'NOUN') {
      this.contents++;
      if (gold.lemmas[i]!.toLowerCase() === system.lemmas[i]) this.lemmas++;
    }
    if (gold.upos[i] === 'PUNCT') return;
    const headRight = gold.heads[i] === system.heads[i];
    this.words++;
    if (headRight) this.heads++;
    if (headRight && mainOf(gold.deprels[i]!) === mainOf(system.deprels[i]!)) this.arcs++;
    this.addRelation(reportedAs(gold.deprels[i]!), reportedAs(system.deprels[i]!), headRight);
  }

  private addRelation(gold: string, system: string, headRight: boolean): void {
    const expected = this.relations.get(gold);
    const given = this.relations.get(system);
    if (expected) expected.gold++;
    if (given) given.system++;
    if (expected && gold === system && headRight) expected.right++;
  }
}

/** Scores a parse of gold tokens. */
export function scoreSyntax(gold: readonly GoldSentence[], system: readonly SystemSentence[]): SyntaxScores {
  const counter = new Counter();
  for (const [i, sentence] of gold.entries()) counter.add(sentence, system[i]!);
  return counter.scores();
}
