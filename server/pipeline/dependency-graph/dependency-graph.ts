/**
 * Questions to the dependency tree: who acts, who undergoes, what is reported, what belongs together.
 * Labels are those of Universal Dependencies 2 (de Marneffe, Manning, Nivre, Zeman 2021); tokens are named by their index.
 */
export * from './arguments.ts';
export * from './coordination.ts';
export * from './relatives.ts';
export * from './subjects.ts';
export * from './tree.ts';
