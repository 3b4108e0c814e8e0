import { type CurationEntry, documentOfEntry, reviews } from '../../../shared/curation.ts';
import type { Score, Share } from '../../../shared/curation-requests.ts';
import { inForce } from '../../curation/in-force.ts';
import type { Moment, StoredStance } from '../../store/store.ts';

/** 97.5% quantile of the normal distribution. */
const z = 1.959964;

/** A share with its 95% interval (E. B. Wilson, 1927: Probable inference, the law of succession, and statistical inference). */
export function wilson(hits: number, of: number): Share {
  if (!of) return { hits, of, value: null, low: null, high: null };
  const value = hits / of;
  const centre = (value + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of));
  return { hits, of, value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

const isRead = (entry: CurationEntry): boolean => entry.op === 'read';

/** True for a stance that the analysis has, by itself or as the base of a correction. */
const isFound = ({ correction }: StoredStance): boolean => correction === null || correction.was !== null;

type Verdict = (stance: StoredStance) => boolean;

const isExact: Verdict = (stance) =>
  stance.review !== 'rejected' && isFound(stance) && !stance.correction?.changed.length;

const hasSign: Verdict = (stance) =>
  stance.review !== 'rejected' &&
  isFound(stance) &&
  (stance.correction?.changed ?? []).every((field) => field === 'type');

/** Stances that users say documents hold and the analysis does not find any more. */
async function missed(
  store: Moment,
  forced: readonly CurationEntry[],
  documents: ReadonlySet<string>,
): Promise<number> {
  const lost = new Set(
    (await store.curationConflicts()).flatMap(({ kind, entry }) => (kind === 'unresolved' ? entry : [])),
  );
  const meant = await store.curatedDocuments();
  const said = forced.filter(
    (entry) => lost.has(entry.id) && ['accept', 'retype', 'flip', 'redirect', 'add'].includes(entry.op),
  );
  const places = said.map((entry) => {
    const passage = entry.op === 'add' ? entry.passage : 'stance' in entry ? entry.stance : null;
    return [meant.get(documentOfEntry(entry)!.id), passage?.start, passage?.text] as const;
  });
  return new Set(
    places.filter(([document]) => document && documents.has(document)).map((place) => JSON.stringify(place)),
  ).size;
}

async function stancesOf(store: Moment, documents: ReadonlySet<string>): Promise<StoredStance[]> {
  const found: StoredStance[] = [];
  for (const documentId of documents) found.push(...(await store.stances({ documentId, review: [...reviews] })));
  return found;
}

const inCorpora = (corpora: readonly string[] | undefined) => (corpora ? { corpus: [...corpora] } : {});

/** The documents that corrections are about, of corpora or all, by the names that they have there. */
async function documentsMeant(store: Moment, corpora: readonly string[] | undefined): Promise<Map<string, string>> {
  const meant = await store.curatedDocuments();
  if (!corpora) return meant;
  const held = new Set(await store.documentIds({ ids: [...meant.values()], corpus: corpora }));
  return new Map([...meant].filter(([, id]) => held.has(id)));
}

/**
 * How right the analysis is by what users have said of its stances. Whatever stands in a document that was read to its end
 * and was not rejected counts as right.
 */
export async function scoreOf(store: Moment, corpora?: readonly string[]): Promise<Score> {
  const forced = inForce(await store.curations());
  const meant = await documentsMeant(store, corpora);
  const documents = new Set(forced.filter(isRead).flatMap((entry) => meant.get(documentOfEntry(entry)!.id) ?? []));
  const read = await stancesOf(store, documents);
  const reviewed = await store.stances({
    review: reviews.filter((review) => review !== 'unreviewed'),
    ...inCorpora(corpora),
  });
  const judged = [...reviewed.filter(({ documentId }) => !documents.has(documentId)), ...read].filter(isFound);
  const sample = judged.filter(({ correction }) => correction?.drawn);
  const held = read.filter(({ review }) => review !== 'rejected');
  const expected = held.length + (await missed(store, forced, documents));
  return {
    precision: wilson(judged.filter(isExact).length, judged.length),
    signedPrecision: wilson(judged.filter(hasSign).length, judged.length),
    sample: wilson(sample.filter(isExact).length, sample.length),
    signedSample: wilson(sample.filter(hasSign).length, sample.length),
    documents: documents.size,
    recall: wilson(held.filter(isExact).length, expected),
    signedRecall: wilson(held.filter(hasSign).length, expected),
  };
}
