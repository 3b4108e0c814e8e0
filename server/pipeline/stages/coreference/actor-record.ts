import type { ActorKind } from '../../../../shared/actor.ts';
import type { Gender, LexiconEntry, OrganizationType } from '../../../lexicon/entry.ts';
import { piecesOfName } from '../../../lexicon/pieces.ts';
import { slug } from '../../../lexicon/slug.ts';

/** An actor of the document while its mentions are gathered. */
export interface ActorRecord {
  id: string;
  name: string;
  kind: ActorKind;
  type: OrganizationType | null;
  entry: LexiconEntry | null;
  /** Pieces of the name. */
  pieces: readonly string[];
  gender: Gender | null;
  country: string | null;
  affiliation: string | null;
  /** Roles that titles and appositions give, lower-cased, in text order. */
  roles: string[];
  /** Mentions so far. */
  mentions: number;
}

/** The actors of one document by id. */
export class ActorRegister {
  readonly records = new Map<string, ActorRecord>();
  readonly #given = new Map<string, ActorRecord>();

  /** The actor with this id, made from the given when it is new. */
  ensure(id: string, make: () => Omit<ActorRecord, 'id' | 'mentions' | 'roles' | 'pieces'>): ActorRecord {
    const known = this.records.get(id);
    if (known) return known;
    const made = make();
    const record: ActorRecord = { ...made, id, mentions: 0, roles: [], pieces: piecesOfName(made.name) };
    this.records.set(id, record);
    return record;
  }

  /** The actor that the lexicon's entry names; the caller's own where its annotation names the entry. */
  ofEntry(entry: LexiconEntry): ActorRecord {
    const given = this.#given.get(entry.id);
    if (given) return given;
    return this.ensure(entry.id, () => ({
      name: entry.name,
      kind: entry.kind === 'discard' ? 'group' : entry.kind,
      type: entry.type,
      entry,
      gender: entry.gender,
      country: entry.country,
      affiliation: entry.kind === 'person' ? null : entry.affiliation,
    }));
  }

  /** An actor of the caller's annotation. */
  addGiven(
    id: string,
    name: string,
    kind: ActorKind,
    type: OrganizationType | null,
    entry: LexiconEntry | null,
  ): ActorRecord {
    const known = this.records.get(id);
    const record = this.ensure(id, () => ({
      name,
      kind,
      type,
      entry,
      gender: entry?.gender ?? null,
      country: entry?.country ?? null,
      affiliation: null,
    }));
    if (known && name.length > known.name.length) rename(known, name);
    if (entry) this.#given.set(entry.id, record);
    return record;
  }

  ofName(name: string, kind: ActorKind, type: OrganizationType | null = null): ActorRecord {
    return this.ensure(slug(name), () => ({
      name,
      kind,
      type,
      entry: null,
      gender: null,
      country: null,
      affiliation: null,
    }));
  }

  get(id: string | undefined): ActorRecord | null {
    return (id !== undefined && this.records.get(id)) || null;
  }

  ofKind(kind: ActorKind): ActorRecord[] {
    return [...this.records.values()].filter((record) => record.kind === kind);
  }
}

/** Gives an actor a longer name than it had. */
export function rename(record: ActorRecord, name: string): void {
  record.name = name;
  record.pieces = piecesOfName(name);
}
