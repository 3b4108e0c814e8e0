import type { Sentence } from '../../annotated-document.ts';
import type { Tree } from '../../dependency-graph/dependency-graph.ts';
import type { Stage } from '../../pipeline.ts';
import { clausePasses } from './passes/clauses.ts';
import { objectPasses } from './passes/objects.ts';
import { subjectPasses } from './passes/subjects.ts';
import { type Rewrite, TreeEditor } from './tree-editor.ts';

/** What parsers get wrong in one way often enough to be mended: the words around give the right reading away. */
export interface Pass {
  readonly name: string;
  /** Mends what is wrong at a token. */
  run(edit: TreeEditor, index: number): void;
}

/** The passes in their order: each sees what those before it have made. */
export const passes: readonly Pass[] = [...clausePasses, ...subjectPasses, ...objectPasses];

/** Runs all passes over the tree of a sentence, in place, and gives the changes. */
export function normalizeTree(tree: Tree, { first, last }: Pick<Sentence, 'first' | 'last'>): Rewrite[] {
  const edit = new TreeEditor(tree);
  for (const pass of passes) {
    edit.pass = pass.name;
    for (let i = first; i < last; i++) pass.run(edit, i);
  }
  return edit.rewrites;
}

/** Mends the trees where parsers are known to go wrong. */
export const normalizeStage: Stage = {
  name: 'normalize',
  requires: ['syntax'],
  assigns: ['rewrites'],
  run(document) {
    document.rewrites = document.sentences.flatMap((sentence) => normalizeTree(document.tokens, sentence));
  },
};
