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
  return context.document.voices.flatMap(({ first, last, cue }) =>
    cue === null ? [] : [{ first, last, speech: speechWith(context, list, cue) }],
  );
}

function speechWith(context: Context, list: Speech[], cue: number): number {
  const { tree } = context;
  const known = list.findIndex((speech) => speech.cue === cue);
  if (known >= 0) return known;
  const subjects = tree[cue]!.upos === 'VERB' ? subjectsOf(tree, cue) : [cue];
  const speakers = subjects.flatMap((subject) => referentsOf(context, subject));
  list.push({ speakers, cue, lemma: tree[cue]!.lemma, force: 'neutral', stance: null, clauses: [] });
  return list.length - 1;
}
