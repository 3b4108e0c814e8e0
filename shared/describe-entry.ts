import type { ActorRef, CurationEntry, Reading, StanceRef } from './curation.ts';

const reading = ({ source, target, type }: Reading, issue?: string | null): string =>
  `${source.name} ${type} ${target?.name ?? issue ?? ''}`.trim();

const named = ({ source, target, issue, type, document }: StanceRef): string =>
  `${source} ${type} ${target ?? issue ?? ''} in ${document.title ?? document.id}`;

const words = (values: Record<string, string | ActorRef | null | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field} ${value === null ? 'none' : typeof value === 'object' ? value.name : value}`)
    .join(', ');

/** A correction in words, without its author: "merges Wang into Wang Yi". */
export function describeEntry(entry: CurationEntry): string {
  switch (entry.op) {
    case 'merge':
      return `merges ${entry.from.name} into ${entry.into.name}`;
    case 'split':
      return `splits ${entry.name} off ${entry.actor.name}`;
    case 'rename':
      return `renames ${entry.actor.name} to ${entry.name}`;
    case 'set': {
      const { kind, affiliation, role, country } = entry;
      return `sets ${words({ kind, affiliation, role, country })} of ${entry.actor.name}`;
    }
    case 'apart':
      return `keeps ${entry.actors[0].name} and ${entry.actors[1].name} apart`;
    case 'accept':
      return `accepts ${reading(entry.reading, entry.stance.issue)} in ${entry.stance.document.title ?? entry.stance.document.id}`;
    case 'reject':
      return `rejects ${named(entry.stance)}`;
    case 'retype':
      return `retypes ${named(entry.stance)} to ${entry.type}, ${entry.polarity}`;
    case 'flip':
      return `flips ${named(entry.stance)}`;
    case 'redirect':
      return `redirects ${named(entry.stance)} to ${words({ source: entry.source, target: entry.target })}`;
    case 'add':
      return `adds ${reading(entry.reading, entry.issue)} in ${entry.document.title ?? entry.document.id}`;
    case 'note':
      return `notes ${JSON.stringify(entry.text)} on ${subject(entry.about)}`;
    case 'read':
      return `has read ${entry.document.title ?? entry.document.id} to its end`;
    case 'undo':
      return `undoes ${entry.entry}`;
    case 'redo':
      return `redoes ${entry.entry}`;
  }
}

type Subject = Extract<CurationEntry, { op: 'note' }>['about'];

function subject(about: Subject): string {
  if ('actor' in about) return about.actor.name;
  return 'stance' in about ? named(about.stance) : `${about.source.name} toward ${about.target.name}`;
}
