import { type KnownTags, lexiconTags } from '../../../lexicon/known-tags.ts';
import { isLemma } from '../../../lexicon/lemmas.ts';
import { type IrregularLemmas, Lemmatizer } from '../../../lexicon/lemmatizer.ts';
import { type Archive, readArchive } from '../../../models/archive.ts';
import { FormTable } from '../../../models/forms.ts';
import { storedModel } from '../../../models/kernel/compiled-model.ts';
import { type SharedMemory, sharedMemory } from '../../../models/kernel/webassembly.ts';
import { type Classifier, LinearModel, type ModelShape, type Weights } from '../../../models/linear-model.ts';
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

/** What chooses tags, moves and labels. */
type Classifiers = Readonly<Record<keyof SyntaxWeights, Classifier>>;

function shapesOf({ tags, labels, bits }: SyntaxTables): Readonly<Record<keyof SyntaxWeights, ModelShape>> {
  return {
    tagger: { classes: tags.length, bits: bits.tagger, atoms: taggerAtoms, templates: taggerTemplates },
    moves: { classes: actionCount, bits: bits.moves, atoms: parserAtoms, templates: parserTemplates },
    labels: { classes: labels.length, bits: bits.labels, atoms: labelAtoms, templates: labelTemplates },
  };
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

/** Puts a model together from its tables and the weights of a training. */
export function assembleModel(
  tables: SyntaxTables,
  weights: SyntaxWeights,
  classes: ReadonlyMap<string, number>,
): SyntaxModel {
  const { tagger, moves, labels } = shapesOf(tables);
  const classifiers = {
    tagger: new LinearModel(tagger, weights.tagger),
    moves: new LinearModel(moves, weights.moves),
    labels: new LinearModel(labels, weights.labels),
  };
  return assemble(tables, classifiers, classes);
}

function assemble(
  tables: SyntaxTables,
  { tagger, moves, labels: labeller }: Classifiers,
  classes: ReadonlyMap<string, number>,
): SyntaxModel {
  const { tags, labels } = tables;
  const vocabulary = new Set(tables.vocabulary);
  const forms = new FormTable(classes, vocabulary);
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

export interface SyntaxArchive extends Archive<SyntaxTables> {
  /** Where the codes lie, for a kernel to read them there. */
  readonly memory: SharedMemory | null;
}

/** The archive that is shipped with the project; a worker thread may get it from its parent, which saves its reading. */
export function readSyntaxArchive(): SyntaxArchive {
  let memory: SharedMemory | null = null;
  const archive = readArchive<SyntaxTables>('syntax.bin', (bytes) => {
    memory = sharedMemory(bytes);
    return memory?.buffer ?? new SharedArrayBuffer(bytes);
  });
  return { ...archive, memory };
}

/** Builds the model of an archive, by default the shipped one. */
export function loadSyntaxModel({ tables, codes, memory } = readSyntaxArchive()): SyntaxModel {
  const { tagger, moves, labels } = shapesOf(tables);
  const classifiers = {
    tagger: storedModel(tagger, { codes: codes[0]!, memory }),
    moves: storedModel(moves, { codes: codes[1]!, memory }),
    labels: storedModel(labels, { codes: codes[2]!, memory }),
  };
  return assemble(tables, classifiers, readWordClasses());
}
