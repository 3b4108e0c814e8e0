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
  /** By what an organization's name is known in another wording; set when it is asked for. */
  key?: string;
  gender: Gender | null;
  country: string | null;
  affiliation: string | null;
  /** Roles that titles and appositions give, lower-cased, in text order. */
  roles: string[];
  /** Mentions so far. */
  mentions: number;
  /** How many actors were made before it. */
  readonly order: number;
}

/** What the register itself fills in. */
type Made = 'id' | 'mentions' | 'roles' | 'pieces' | 'order';

/** The actors of one document by id. */
export class ActorRegister {
  readonly records = new Map<string, ActorRecord>();
  /** The caller's actors by their ids, and by the entries of the lexicon that they are. */
  readonly #given = new Map<string, ActorRecord>();
  readonly #ofEntry = new Map<string, ActorRecord>();
  readonly #ofKind = new Map<ActorKind, ActorRecord[]>();
  /** Actors by kind and a word of their name, and by the last one. */
  readonly #sharing = new Map<string, Set<ActorRecord>>();

  /** The id here of an actor of the lexicon or of the text: the caller's actor that it is, else an id that no caller's actor has. */
  idOf(id: string): string {
    return this.#ofEntry.get(id)?.id ?? (this.#given.has(id) ? `${id} ` : id);
  }

  /** The actor with this id, made from what is known when it is new. */
  #ensure(id: string, make: () => Omit<ActorRecord, Made>): ActorRecord {
    const known = this.records.get(id);
    if (known) return known;
    const made = make();
    const record: ActorRecord = { ...made, id, mentions: 0, roles: [], pieces: [], order: this.records.size };
    this.records.set(id, record);
    this.rename(record, made.name);
    this.#ofKind.set(made.kind, this.#ofKind.get(made.kind) ?? []);
    this.#ofKind.get(made.kind)!.push(record);
    return record;
  }

  /** The actor that the lexicon's entry names; the caller's own where its annotation names the entry. */
  ofEntry(entry: LexiconEntry): ActorRecord {
    return this.#ensure(this.idOf(entry.id), () => ({
      name: entry.name,
      kind: entry.kind === 'discard' ? 'group' : entry.kind,
      type: entry.type,
      entry,
      gender: entry.gender,
      country: entry.type === 'region' ? null : entry.country,
      affiliation: entry.kind === 'person' || !entry.affiliation ? null : this.idOf(entry.affiliation),
    }));
  }

  /** An actor of the caller's annotation, which one of its mentions may show to be an actor of the lexicon. */
  ofGiven(id: string, entry: LexiconEntry | null, make: () => Omit<ActorRecord, Made>): ActorRecord {
    const record = this.#ensure(id, make);
    this.#given.set(id, record);
    if (entry && !this.#ofEntry.has(entry.id)) this.#ofEntry.set(entry.id, record);
    return record;
  }

  ofName(name: string, kind: ActorKind, type: OrganizationType | null = null): ActorRecord {
    return this.#ensure(this.idOf(slug(name)), () => ({
      name,
      kind,
      type,
      entry: null,
      gender: null,
      country: null,
      affiliation: null,
    }));
  }

  /** True when an actor of the lexicon takes part. */
  has(id: string | null): boolean {
    return id !== null && this.records.has(this.idOf(id));
  }

  get(id: string | undefined): ActorRecord | null {
    return (id !== undefined && this.records.get(id)) || null;
  }

  /** The actors of a kind in the order in which they were made. */
  ofKind(kind: ActorKind): readonly ActorRecord[] {
    return this.#ofKind.get(kind) ?? [];
  }

  /** The actors of a kind whose name holds the last of these words or ends with one of them, in the order in which they were made. */
  sharing(kind: ActorKind, words: readonly string[]): ActorRecord[] {
    const keys = [`${kind} ${words.at(-1)}`, ...words.map((word) => `${kind} ${word} last`)];
    const found = new Set(keys.flatMap((key) => [...(this.#sharing.get(key) ?? [])]));
    return [...found].sort((a, b) => a.order - b.order);
  }

  /** Gives an actor another name than it had. */
  rename(record: ActorRecord, name: string): void {
    record.name = name;
    record.pieces = piecesOfName(name);
    for (const key of [...record.pieces, `${record.pieces.at(-1)} last`].map((word) => `${record.kind} ${word}`))
      this.#sharing.set(key, (this.#sharing.get(key) ?? new Set()).add(record));
  }
}
