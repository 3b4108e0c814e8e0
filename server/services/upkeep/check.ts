import { reviews } from '../../../shared/curation.ts';
import type { Stance } from '../../../shared/stance.ts';
import { contentHash } from '../../ingest/identity.ts';
import type { PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Fault, Store, StoredDocument } from '../../store/store.ts';
import { linkCorpus } from '../linking/link.ts';

export type { Fault };

export interface CheckOptions {
  /** Mends what can be mended from the rest, before it looks again. */
  repair?: boolean;
  onProgress?(progress: CheckProgress): void;
}

export interface CheckProgress {
  /** What is read: the documents one by one, or their stories. */
  what: 'documents' | 'stories';
  total: number;
  read: number;
}

export interface CheckReport {
  faults: Fault[];
  /** Faults that were there and are not any more. */
  mended: number;
  documents: number;
  actors: number;
  stances: number;
}

type Span = { start: number; end: number };

const isIn = ({ start, end }: Span, length: number): boolean => 0 <= start && start < end && end <= length;

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Why the place of a stance is not that of its words; null when it is. */
function faultOfStance({ sentence, evidence, text: words }: Stance, text: string): string | null {
  if (!isIn(evidence, text.length) || !isIn(sentence, text.length)) return 'lies outside of the text';
  if (text.slice(evidence.start, evidence.end) !== words) return 'is not what the text says at its place';
  return holds(sentence, evidence) ? null : 'reaches out of its sentence';
}

function faultOfText({ document, annotation, hash, characters, reader }: StoredDocument): string | null {
  if (characters !== document.text.length) return `its text has ${document.text.length} characters, not ${characters}`;
  // What earlier versions stored may have come with an annotation that they did not keep, and that the hash covers.
  if (reader === null) return null;
  return contentHash({ ...document, ...annotation }) === hash ? null : 'its text is not the one that was stored';
}

/** What is wrong with one document: its text, and every span in it. */
async function faultsOf(store: Store, id: string): Promise<Fault[]> {
  const stored = await store.storedDocument(id);
  if (!stored) return [];
  const { text } = stored.document;
  const fault = (what: string, place: string, mend: Fault['mend']): Fault => ({ what, place, document: id, mend });
  const ofText = faultOfText(stored);
  const mentions = (await store.mentions(id)).filter((mention) => !isIn(mention, text.length));
  const stances = (await store.stances({ documentId: id, review: [...reviews] })).flatMap((stance) => {
    const what = faultOfStance(stance, text);
    return what === null ? [] : [fault(`the evidence of a stance ${what}`, `${id}, stance ${stance.id}`, 'reanalyze')];
  });
  return [
    ...(ofText === null ? [] : [fault(ofText, id, 'ingest')]),
    ...mentions.map(({ start, end }) =>
      fault('a mention lies outside of the text', `${id}, ${start}-${end}`, 'reanalyze'),
    ),
    ...stances,
  ];
}

interface Found {
  ofStories: Fault[];
  others: Fault[];
}

async function findAll(store: Store, onProgress: CheckOptions['onProgress']): Promise<Found> {
  const others = [...(await store.damage()), ...(await store.faults())];
  const ids = await store.documentIds({});
  for (const [index, id] of ids.entries()) {
    others.push(...(await faultsOf(store, id)));
    onProgress?.({ what: 'documents', total: ids.length, read: index + 1 });
  }
  const ofStories = await store.storyFaults((read, total) => onProgress?.({ what: 'stories', total, read }));
  return { ofStories, others };
}

/** Mends from the rest of the store what can be, and nothing else; false when that is nothing. */
async function mend(store: Store, { ofStories, others }: Found, settings: PipelineSettings): Promise<boolean> {
  const isTornApart = others.some((fault) => fault.mend === 'repair');
  if (!isTornApart && !ofStories.length) return false;
  if (isTornApart) await store.repair();
  await store.findStoriesAnew(ofStories.flatMap(({ document }) => document ?? []));
  await linkCorpus(store, settings);
  return true;
}

const listed = ({ ofStories, others }: Found): Fault[] => [...others, ...ofStories];

/**
 * Verifies all that a store holds: the file, that its rows fit together, that counts equal a recount, and that every text,
 * mention and evidence is what and where it should be, and that stories are those that are found anew.
 */
export async function checkStore(
  store: Store,
  settings: PipelineSettings,
  { repair = false, onProgress }: CheckOptions = {},
): Promise<CheckReport> {
  const before = await findAll(store, onProgress);
  const isMended = repair && (await mend(store, before, settings));
  const faults = listed(isMended ? await findAll(store, onProgress) : before);
  return { faults, mended: listed(before).length - faults.length, ...(await store.counts()) };
}
