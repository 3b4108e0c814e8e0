import type { CurationDraft, CurationEntry, NoteSubject, Passage, Reading } from '../../../shared/curation.ts';
import type { CurationRequest, RequestOf } from '../../../shared/curation-requests.ts';
import type { Document } from '../../../shared/document.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { plover } from '../../../shared/plover.ts';
import type { Store } from '../../store/store.ts';
import { actorRef, documentNamed, documentRef, stanceNamed } from './find.ts';
import { entryToRedo, entryToUndo } from './undo.ts';

type Op = CurationRequest['op'];
type Body<Entry> = Entry extends CurationDraft ? Omit<Entry, 'at' | 'author' | 'op'> : never;
/** What an entry says, without who says it and when. */
type Said<O extends Op> = Body<Extract<CurationDraft, { op: O }>>;

const invalid = (message: string): DemarcheError => new DemarcheError('invalid_request', message);

/** Two references to different actors. @throws DemarcheError `invalid_request` for one actor twice. */
async function twoActors(store: Store, a: string, b: string) {
  const refs = [await actorRef(store, a), await actorRef(store, b)] as const;
  if (refs[0].id === refs[1].id) throw invalid(`"${a}" and "${b}" are the same actor already.`);
  return refs;
}

/** The words in the document. @throws DemarcheError `invalid_request` when they do not stand there, or several times. */
function passageOf({ text }: Document, words: string, start: number | undefined): Passage {
  const first = start ?? text.indexOf(words);
  if (first < 0 || !text.startsWith(words, first))
    throw invalid(`The document does not say ${JSON.stringify(words)}${start === undefined ? '' : ` at ${start}`}.`);
  const next = start === undefined ? text.indexOf(words, first + 1) : -1;
  if (next >= 0)
    throw invalid(`The words stand in the document several times: at ${first}, ${next}. Say where they start.`);
  return { start: first, end: first + words.length, text: words };
}

async function readingOf(store: Store, request: RequestOf<'add'>): Promise<Reading> {
  const { type, polarity = plover[type].polarity, modality } = request;
  if (request.target === null && request.issue === null) throw invalid('A stance has a target, an issue, or both.');
  const source = await actorRef(store, request.source);
  return {
    source,
    target: request.target === null ? null : await actorRef(store, request.target),
    type,
    polarity,
    modality,
  };
}

async function subjectOf(store: Store, request: RequestOf<'note'>): Promise<NoteSubject> {
  const { actor, document, stance, source, target } = request;
  const given = [
    actor !== undefined,
    document !== undefined || stance !== undefined,
    source !== undefined || target !== undefined,
  ];
  if (given.filter(Boolean).length === 1) {
    if (actor !== undefined) return { actor: await actorRef(store, actor) };
    if (document !== undefined && stance !== undefined)
      return { stance: (await stanceNamed(store, document, stance)).ref };
    if (source !== undefined && target !== undefined)
      return { source: await actorRef(store, source), target: await actorRef(store, target) };
  }
  throw invalid(
    'A note is on an actor, on a stance (its document and its id), or on an edge (its source and its target).',
  );
}

/** How the log gets each kind of request. */
const makers: {
  readonly [O in Op]: (store: Store, request: RequestOf<O>, log: () => Promise<CurationEntry[]>) => Promise<Said<O>>;
} = {
  merge: async (store, request) => {
    const [into, from] = await twoActors(store, request.into, request.from);
    return { into, from };
  },
  split: async (store, { actor, name, documents, names, occurrences }) => {
    if (Boolean(documents || names) === Boolean(occurrences))
      throw invalid('A split names documents, names, or both, or else single occurrences.');
    const ids = new Set([...(documents ?? []), ...(occurrences ?? []).map(({ document }) => document)]);
    for (const id of ids) await documentNamed(store, id);
    const parts = { ...(documents && { documents }), ...(names && { names }), ...(occurrences && { occurrences }) };
    return { actor: await actorRef(store, actor), name, ...parts };
  },
  rename: async (store, { actor, name }) => ({ actor: await actorRef(store, actor), name }),
  set: async (store, { actor, affiliation, kind, role, country }) => {
    if ([affiliation, kind, role, country].every((value) => value === undefined))
      throw invalid('Nothing is to be set: give a kind, an affiliation, a role or a country.');
    const actsFor = affiliation == null ? affiliation : await actorRef(store, affiliation);
    return { actor: await actorRef(store, actor), kind, affiliation: actsFor, role, country };
  },
  apart: async (store, { actors: [a, b] }) => ({ actors: [...(await twoActors(store, a, b))] }),
  accept: async (store, { document, stance, drawn }) => {
    const { ref, reading } = await stanceNamed(store, document, stance);
    return { stance: ref, reading, drawn };
  },
  reject: async (store, { document, stance, drawn }) => ({
    stance: (await stanceNamed(store, document, stance)).ref,
    drawn,
  }),
  retype: async (store, { document, stance, type, polarity = plover[type].polarity, modality, drawn }) => ({
    stance: (await stanceNamed(store, document, stance)).ref,
    ...{ type, polarity, modality, drawn },
  }),
  flip: async (store, { document, stance, drawn }) => {
    const { ref, reading } = await stanceNamed(store, document, stance);
    if (!reading.target) throw invalid('The stance is toward no actor: it cannot be flipped.');
    return { stance: ref, source: reading.target, target: reading.source, drawn };
  },
  redirect: async (store, { document, stance, source, target, drawn }) => {
    if (source === undefined && target === undefined) throw invalid('Say to which source or target the stance goes.');
    const { ref } = await stanceNamed(store, document, stance);
    return {
      ...{ stance: ref, drawn },
      ...(source !== undefined && { source: await actorRef(store, source) }),
      ...(target !== undefined && { target: await actorRef(store, target) }),
    };
  },
  add: async (store, request) => {
    const document = await documentNamed(store, request.document);
    const passage = passageOf(document, request.text, request.start);
    const reading = await readingOf(store, request);
    const attributedTo = request.attributedTo === null ? null : await actorRef(store, request.attributedTo);
    return { document: documentRef(document), passage, reading, issue: request.issue, attributedTo };
  },
  note: async (store, request) => ({ about: await subjectOf(store, request), text: request.text }),
  read: async (store, { document }) => ({ document: documentRef(await documentNamed(store, document)) }),
  undo: async (_, { entry, author }, log) => ({ entry: entryToUndo(await log(), entry, author!) }),
  redo: async (_, { entry, author }, log) => ({ entry: entryToRedo(await log(), entry, author!) }),
};

/**
 * What the log gets for a request: it names actors, documents and stances by what outlives today's ids.
 * @throws DemarcheError that says what is not there or does not go together.
 */
export async function draftOf(
  store: Store,
  request: CurationRequest & { author: string },
  at: string,
): Promise<CurationDraft> {
  const { op, author } = request;
  const make = makers[op] as (
    store: Store,
    request: CurationRequest,
    log: () => Promise<CurationEntry[]>,
  ) => Promise<object>;
  const said = Object.entries(await make(store, request, () => store.curations()));
  return { op, author, at, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) } as CurationDraft;
}
