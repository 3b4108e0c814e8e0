import type { ActorRef, CurationConflict, EntryOf, StanceEntry } from '../../shared/curation.ts';
import { plover } from '../../shared/plover.ts';
import { overlaps, type Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';
import { unresolved } from './claims.ts';
import { addClaims, type Ends, type ShownStance, type Subject, settleSubject, subjectOf } from './stance-claims.ts';
import { type AddedActor, type StanceEnds, stanceEnds } from './stance-ends.ts';
import { type FoundDocument, locate, matchStance } from './stance-match.ts';

/** How corrections show the stances of one document; stances that no entry is about are not among them. */
export interface ShownStances {
  stances: ShownStance[];
  /** Actors that corrected stances need and the analysis does not find in the document. */
  actors: AddedActor[];
  conflicts: CurationConflict[];
}

/** Why an entry cannot be applied. */
class Unresolved extends Error {}

/** The id of an actor in the document. @throws Unresolved when there is no such actor. */
function endOf(ends: StanceEnds, ref: ActorRef, found: string | null): string {
  const id = ends.idOf(ref, found);
  if (id === null) throw new Unresolved(`there is no actor ${ref.name} (${ref.id})`);
  return id;
}

const namedEnds = (entry: StanceEntry): { source?: ActorRef | undefined; target?: ActorRef | null | undefined } => {
  if (entry.op === 'accept' || entry.op === 'add') return entry.reading;
  return entry.op === 'flip' || entry.op === 'redirect' ? entry : {};
};

/** The ends that an entry names as ids of the document; those of `found` where the names fit them. */
function localEnds(entry: StanceEntry, ends: StanceEnds, found: Stance | null): Ends {
  const { source, target } = namedEnds(entry);
  return {
    ...(source && { source: endOf(ends, source, found?.source ?? null) }),
    ...(target !== undefined && { target: target && endOf(ends, target, found?.target ?? null) }),
  };
}

/** The sentence around a passage, as the stances that were found there have it; else the passage itself. */
const sentenceAt = ({ stances }: FoundDocument, span: Span): Span =>
  stances.find(({ sentence }) => sentence.start <= span.start && span.end <= sentence.end)?.sentence ?? span;

/** The stance that an entry adds. @throws Unresolved when its passage or an actor is gone. */
function byHand(entry: EntryOf<'add'>, document: FoundDocument, ends: StanceEnds): Stance {
  const evidence = locate(document.text, entry.passage);
  if (!evidence) throw new Unresolved('the passage is not in the document any more');
  const { type, polarity, modality } = entry.reading;
  const { source, target } = localEnds(entry, ends, null) as Required<Ends>;
  return {
    ...{ id: `hand-${entry.id}`, source, target, issue: entry.issue, type, polarity, modality },
    ...{ intensity: plover[type].intensity, confidence: 1, score: 1 },
    attributedTo: entry.attributedTo && endOf(ends, entry.attributedTo, null),
    sentence: sentenceAt(document, evidence),
    ...{ evidence, text: entry.passage.text, why: null },
  };
}

const isSame = (a: Stance, b: Stance): boolean =>
  a.source === b.source &&
  a.target === b.target &&
  a.type === b.type &&
  (a.target !== null || a.issue === b.issue) &&
  overlaps(a.evidence, b.evidence);

const missing = ({ stance }: Exclude<StanceEntry, { op: 'add' }>): Unresolved => {
  const ends = `${stance.source} ${stance.type} ${stance.target ?? stance.issue ?? ''}`;
  return new Unresolved(`the analysis finds no stance ${ends} at ${JSON.stringify(stance.text)}`);
};

/** The stances of a document that entries are about, each found once. */
function createSubjects(document: FoundDocument, ends: StanceEnds) {
  const subjects = new Map<string, Subject>();
  const addedAs = new Map<string, Subject>();
  const known = (stance: Stance, found: Stance | null): Subject => {
    const subject = subjects.get(stance.id) ?? subjectOf(stance, found);
    subjects.set(stance.id, subject);
    return subject;
  };
  return {
    all: () => [...subjects.values()],
    add(entry: EntryOf<'add'>): Subject {
      const stance = byHand(entry, document, ends);
      const same = document.stances.find((other) => isSame(other, stance));
      const subject = same ? known(same, same) : known(stance, null);
      addedAs.set(entry.id, subject);
      return subject;
    },
    find(entry: Exclude<StanceEntry, { op: 'add' }>): Subject {
      const byId = entry.stance.added && addedAs.get(entry.stance.added);
      if (byId) return byId;
      const match = matchStance(document, entry.stance, entry.op !== 'reject');
      if (!match) throw missing(entry);
      return known(match, match);
    },
  };
}

/**
 * Shows the stances of a document as the entries about it, given by moment, correct them. Of contradicting entries the
 * last holds, field by field. A stance added by hand that the analysis finds as well is the found one. Pure.
 */
export function showStances(
  entries: readonly StanceEntry[],
  document: FoundDocument,
  resolve: (ref: ActorRef) => string | null,
): ShownStances {
  const ends = stanceEnds(document.actors, resolve);
  const subjects = createSubjects(document, ends);
  const conflicts: CurationConflict[] = [];
  for (const entry of entries)
    try {
      const subject = entry.op === 'add' ? subjects.add(entry) : subjects.find(entry);
      addClaims(subject, entry, localEnds(entry, ends, subject.stance));
    } catch (error) {
      if (!(error instanceof Unresolved)) throw error;
      conflicts.push(unresolved(entry, error.message));
    }
  const stances = subjects
    .all()
    .filter(({ last }) => last)
    .map((subject) => settleSubject(subject, conflicts));
  const used = new Set(stances.flatMap(({ stance }) => [stance.source, stance.target, stance.attributedTo]));
  return { stances, actors: [...ends.added.values()].filter(({ id }) => used.has(id)), conflicts };
}
