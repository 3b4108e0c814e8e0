import { type KnownTags, lexiconTags } from '../../../lexicon/known-tags.ts';
import { isLemma } from '../../../lexicon/lemmas.ts';
import { type IrregularLemmas, Lemmatizer } from '../../../lexicon/lemmatizer.ts';
import { type Archive, readArchive } from '../../../models/archive.ts';
import { FormTable } from '../../../models/forms.ts';
import { LinearModel, type Weights } from '../../../models/linear-model.ts';
import { actionCount } from '../../../models/parser/actions.ts';
import { labelAtoms, labelTemplates } from '../../../models/parser/label-features.ts';
import { Parser } from '../../../models/parser/parser.ts';
import { parserAtoms, parserTemplates } from '../../../models/parser/parser-features.ts';
import { Tagger, taggerAtoms, taggerTemplates } from '../../../models/tagger.ts';
import { type TagTables, tagTablesOf } from '../../../models/tags.ts';
import { readWordClasses } from '../../../models/word-classes.ts';
import { hintedTags } from './name-hints.ts';

/** The small tables that go with the weights. */
export interface SyntaxTables {
  /** `UPOS|XPOS` by tag number. */
  readonly tags: readonly string[];
  /** Relations by label number. */
  readonly labels: readonly string[];
  readonly knownTags: KnownTags;
  /** Forms that the models know by themselves. */
  readonly vocabulary: readonly string[];
  /** Words that are written small as a rule. */
  readonly commonWords: readonly string[];
  readonly lemmas: IrregularLemmas;
  /** Sizes of the weight tables as powers of two. */
  readonly bits: { readonly tagger: number; readonly moves: number; readonly labels: number };
}

export interface SyntaxWeights {
  readonly tagger: Weights;
  readonly moves: Weights;
  readonly labels: Weights;
}

/** Everything that reads the syntax of a sentence. Not to be shared between threads: it keeps scratch arrays. */
export interface SyntaxModel extends TagTables {
  readonly tables: SyntaxTables;
  readonly forms: FormTable;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatizer: Lemmatizer;
  /** Words that are written small as a rule. */
  readonly commonWords: ReadonlySet<string>;
}

/** Puts a model together from its tables and weights. */
export function assembleModel(
  tables: SyntaxTables,
  weights: SyntaxWeights,
  classes: ReadonlyMap<string, number>,
): SyntaxModel {
  const { tags, labels, bits } = tables;
  const vocabulary = new Set(tables.vocabulary);
  const forms = new FormTable(classes, vocabulary);
  const tagger = new LinearModel(tags.length, bits.tagger, weights.tagger, taggerAtoms, taggerTemplates);
  const moves = new LinearModel(actionCount, bits.moves, weights.moves, parserAtoms, parserTemplates);
  const labeller = new LinearModel(labels.length, bits.labels, weights.labels, labelAtoms, labelTemplates);
  return {
    tables,
    forms,
    tagger: new Tagger(
      tagger,
      forms,
      { ...lexiconTags(tags, tables.knownTags), ...tables.knownTags },
      hintedTags.map((hinted) => Int32Array.from(tags.keys()).filter((tag) => hinted.test(tags[tag]!))),
    ),
    parser: new Parser(moves, labeller, forms, labels),
    lemmatizer: new Lemmatizer(tables.lemmas, (form) => vocabulary.has(form) || classes.has(form), isLemma),
    commonWords: new Set(tables.commonWords),
    ...tagTablesOf(tags),
  };
}

export type SyntaxArchive = Archive<SyntaxTables>;

/** The archive that is shipped with the project; a worker thread may get it from its parent, which saves its reading. */
export const readSyntaxArchive = (): SyntaxArchive => readArchive<SyntaxTables>('syntax.bin');

/** Builds the model of an archive, by default the shipped one. */
export function loadSyntaxModel(archive = readSyntaxArchive()): SyntaxModel {
  const [tagger, moves, labels] = archive.weights as [Weights, Weights, Weights];
  return assembleModel(archive.tables, { tagger, moves, labels }, readWordClasses());
}
