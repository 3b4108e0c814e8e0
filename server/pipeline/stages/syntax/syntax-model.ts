import { readArchive } from '../../../models/archive.ts';
import { moveCount } from './configuration.ts';
import { FormTable } from './forms.ts';
import { labelAtoms } from './label-atoms.ts';
import { labelTemplates } from './label-templates.ts';
import { type LemmaTable, Lemmatizer } from './lemmatizer.ts';
import { LinearModel, type Weights } from './linear-model.ts';
import { Parser } from './parser.ts';
import { parserAtoms } from './parser-atoms.ts';
import { parserTemplates } from './parser-templates.ts';
import { Tagger, taggerAtoms, taggerTemplates } from './tagger.ts';

/** The small tables that go with the weights. */
export interface SyntaxTables {
  /** `UPOS|XPOS` by tag number. */
  readonly tags: readonly string[];
  /** Relations by label number. */
  readonly labels: readonly string[];
  /** Forms that always have the same tag. */
  readonly knownTags: Readonly<Record<string, number>>;
  readonly lemmas: LemmaTable;
  /** Sizes of the weight tables as powers of two. */
  readonly bits: { readonly tagger: number; readonly moves: number; readonly labels: number };
}

export interface SyntaxWeights {
  readonly tagger: Weights;
  readonly moves: Weights;
  readonly labels: Weights;
}

/** Everything that reads the syntax of a sentence. Not to be shared between threads: it keeps scratch arrays. */
export interface SyntaxModel {
  readonly tables: SyntaxTables;
  readonly forms: FormTable;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatizer: Lemmatizer;
  /** Universal part of speech and Penn tag by tag number, and number of the part of speech. */
  readonly uposOf: readonly string[];
  readonly xposOf: readonly string[];
  readonly posOfTag: Int32Array;
  readonly punctuation: number;
}

/** Puts a model together from its tables and weights. */
export function assembleModel(tables: SyntaxTables, weights: SyntaxWeights): SyntaxModel {
  const { tags, labels, bits } = tables;
  const forms = new FormTable(null);
  const uposOf = tags.map((tag) => tag.slice(0, tag.indexOf('|')));
  const universal = [...new Set(uposOf)];
  const tagger = new LinearModel(tags.length, bits.tagger, weights.tagger, taggerAtoms, taggerTemplates);
  const moves = new LinearModel(moveCount, bits.moves, weights.moves, parserAtoms, parserTemplates);
  const labeller = new LinearModel(labels.length, bits.labels, weights.labels, labelAtoms, labelTemplates);
  return {
    tables,
    forms,
    tagger: new Tagger(tagger, forms, new Map(Object.entries(tables.knownTags))),
    parser: new Parser(moves, labeller, forms, labels.indexOf('root')),
    lemmatizer: new Lemmatizer(tables.lemmas),
    uposOf,
    xposOf: tags.map((tag) => tag.slice(tag.indexOf('|') + 1)),
    posOfTag: Int32Array.from(uposOf, (upos) => universal.indexOf(upos)),
    punctuation: universal.indexOf('PUNCT'),
  };
}

/** Reads the model that is shipped with the project. */
export function loadSyntaxModel(): SyntaxModel {
  const { tables, weights } = readArchive<SyntaxTables>('syntax.bin');
  const [tagger, moves, labels] = weights as [Weights, Weights, Weights];
  return assembleModel(tables, { tagger, moves, labels });
}
