import { subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import { referentsOf } from '../arguments/referents.ts';
import type { Context } from '../context.ts';
import type { Speech } from './reports.ts';

/** A voice's tokens and the index of the speech that they belong to. */
export interface Quoted {
  first: number;
  last: number;
  speech: number;
}

/** The speeches of the document's voices, those added that stand in no list yet; a voice of whom nobody knows gives none. */
export function quotationSpeeches(context: Context, list: Speech[]): Quoted[] {
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
  return { speakers, cue, lemma: tree[cue]!.lemma, force: 'neutral', stance: null, clauses: [] };
}
