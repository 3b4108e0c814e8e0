import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import type { Actor } from '../../shared/actor.ts';
import type { Document } from '../../shared/document.ts';
import { plover, type StanceType } from '../../shared/plover.ts';
import type { Stance } from '../../shared/stance.ts';
import { saveLinks } from '../contract/save-links.ts';
import type { StorePlace } from '../contract/store-contract.ts';

const actor = (id: string, name: string, rest: Partial<Actor> = {}): Actor => ({
  ...{ id, name, kind: 'country', country: id.toUpperCase(), affiliation: null, role: null, aliases: [] },
  ...rest,
});

const person = (id: string, name: string, country: string, aliases: string[]): Actor =>
  actor(id, name, { kind: 'person', country, affiliation: country.toLowerCase(), aliases });

export const actors: readonly Actor[] = [
  actor('chn', 'China', { aliases: ['Beijing', 'PRC'] }),
  actor('rus', 'Russia', { aliases: ['Moscow'] }),
  actor('usa', 'United States', { aliases: ['Washington', 'U.S.'] }),
  person('wang-yi', 'Wang Yi', 'CHN', ['Wang']),
  person('wang-wentao', 'Wang Wentao', 'CHN', ['Wang']),
  person('jose/borrell->eu', 'José “Pepe” Borrell', 'ESP', ['Borrell', '=Borrell']),
];

export const documents: readonly Document[] = [
  {
    id: 'talks',
    text:
      'Wang Yi met American officials in Beijing. 😀\n\nWang Yi accused Washington of containing China.\n\n' +
      'The United States has not threatened China. China would back Russia if asked.',
    ...{ title: 'Talks', date: '2024-04-26', source: 'The Courier', url: 'https://example.org/talks', language: 'en' },
  },
  {
    id: 'berichte/2024 übersicht',
    text: 'Wang Yi blamed the United States again.\r\nRussia thanked China.\r\nBorrell urged China to act.',
    ...{ title: null, date: '2024-05-02T08:00:00Z', source: 'Daily, Inc', url: null, language: 'en' },
  },
  {
    id: 'undated',
    text: 'The United States sanctioned Russia.',
    ...{ title: 'Undated', date: null, source: null, url: null, language: null },
  },
];

type Row = [
  document: string,
  source: string,
  target: string | null,
  type: StanceType,
  evidence: string,
  Partial<Stance>?,
];

/** Document, source, target, type, evidence, and what differs from an asserted stance with a score of one half. */
const rows: readonly Row[] = [
  ['talks', 'wang-yi', 'usa', 'CONSULT', 'Wang Yi met American officials'],
  ['talks', 'wang-yi', 'usa', 'ACCUSE', 'Wang Yi accused Washington', { score: 0.9, confidence: 0.9 }],
  ['talks', 'usa', 'chn', 'THREATEN', 'has not threatened China', { modality: 'negated' }],
  ['talks', 'chn', 'rus', 'SUPPORT', 'China would back Russia', { modality: 'hypothetical' }],
  [
    'berichte/2024 übersicht',
    'wang-yi',
    'usa',
    'ACCUSE',
    'Wang Yi blamed the United States',
    { score: 0.7, issue: 'spying' },
  ],
  ['berichte/2024 übersicht', 'rus', 'chn', 'SUPPORT', 'Russia thanked China', { attributedTo: 'jose/borrell->eu' }],
  ['berichte/2024 übersicht', 'jose/borrell->eu', 'chn', 'REQUEST', 'Borrell urged China', { score: 0.2 }],
  ['berichte/2024 übersicht', 'jose/borrell->eu', null, 'REQUEST', 'to act', { issue: 'climate', score: 0.1 }],
  ['undated', 'usa', 'rus', 'SANCTION', 'The United States sanctioned Russia', { confidence: 0.3 }],
];

function sentenceAround(text: string, start: number): { start: number; end: number } {
  const sentences = [...text.matchAll(/[^.\s][^.\r\n]*\./g)];
  const found = sentences.findLast((sentence) => sentence.index <= start)!;
  return { start: found.index, end: found.index + found[0].length };
}

function stanceOf([documentId, source, target, type, evidence, rest]: Row, index: number): Stance {
  const { text } = documents.find(({ id }) => id === documentId)!;
  const start = text.indexOf(evidence);
  const { polarity, intensity } = plover[type];
  return {
    ...{ id: `${documentId}#${index}`, source, target, issue: null, type, polarity, intensity, modality: 'asserted' },
    ...{ confidence: 0.6, score: 0.5, attributedTo: null, why: null },
    sentence: sentenceAround(text, start),
    evidence: { start, end: start + evidence.length },
    text: evidence,
    ...rest,
  };
}

export interface SampleStore {
  /** Its file; where the store is elsewhere, none is there, but in the same folder others may be. */
  path: string;
  store: Store;
  /** Adds a document with one stance of Russia toward the United States. */
  addDocument(): Promise<void>;
  remove(): Promise<void>;
}

/** Ids of all stances. */
export const stanceIds: readonly string[] = rows.map(([document], index) => `${document}#${index}`);

/** Puts three documents with nine stances among six actors into a store. */
export async function fillSampleStore(store: Store): Promise<void> {
  const stances = rows.map(stanceOf);
  for (const document of documents) {
    const own = stances.filter((_, index) => rows[index]![0] === document.id);
    await save(store, document, own);
  }
  await link(store);
}

/** A store at the place, or in a new file, that holds three documents with nine stances among six actors. */
export async function openSampleStore(place?: StorePlace): Promise<SampleStore> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-sample-'));
  const path = join(folder, 'sample.db');
  const store = await (place?.open() ?? openStore(path));
  await fillSampleStore(store);
  return {
    path,
    store,
    async addDocument() {
      const document: Document = { ...documents[2]!, id: 'late', text: 'Moscow warned Washington.' };
      const span = { start: 0, end: 25 };
      const stance = stanceOf(['undated', 'rus', 'usa', 'THREATEN', 'Russia'], 99);
      await save(store, document, [{ ...stance, evidence: span, sentence: span, text: document.text }]);
      await link(store);
    },
    async remove() {
      await store.close();
      await place?.remove();
      rmSync(folder, { recursive: true });
    },
  };
}

async function save(store: Store, document: Document, stances: Stance[]): Promise<void> {
  const ids = new Set(stances.flatMap(({ source, target }) => [source, target]));
  const mentioned = actors.filter(({ id }) => ids.has(id) || ids.has('wang-yi'));
  const mentions = mentioned.flatMap(({ id, name }) => {
    const start = document.text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length, actor: id, kind: 'name' as const }];
  });
  await store.saveDocument(document, document.id, { id: document.id, actors: mentioned, mentions, stances });
}

async function link(store: Store): Promise<void> {
  const links = new Map<string, Map<string, string>>();
  for await (const { documentId, id } of store.documentActors()) {
    links.set(documentId, (links.get(documentId) ?? new Map()).set(id, id));
  }
  const [into, from] = actors;
  const suggestions = [{ into: into!.id, from: from!.id, reason: 'alike', score: 0.4 }];
  await saveLinks(store, { actors, links, suggestions });
}
