import { type LexiconEntry, type NameForm, type OrganizationType, organizationTypes } from './entry.ts';
import { slug } from './slug.ts';
import { alternatives, oneOf, optionalCell, type Row, readTable } from './table.ts';

/** An organization with the surface forms that refer to it. */
export interface Organization {
  entry: LexiconEntry;
  forms: { text: string; form: NameForm }[];
}

function organizationOf(row: Row): Organization {
  const { cells } = row;
  const name = cells.name!;
  const forms = (texts: readonly string[], form: NameForm) => texts.map((text) => ({ text, form }));
  return {
    entry: {
      id: slug(name),
      name,
      kind: 'organization',
      type: oneOf(row, 'type', organizationTypes),
      country: optionalCell(cells.country),
      affiliation: optionalCell(cells.affiliation) ?? optionalCell(cells.country)?.toLowerCase() ?? null,
      role: null,
      gender: null,
      from: null,
      to: null,
    },
    forms: [
      ...forms([name, ...alternatives(cells.aliases!)], 'name'),
      ...forms(alternatives(cells.demonyms!), 'demonym'),
    ],
  };
}

/** The organizations of organizations.tsv. */
export const loadOrganizations = (): Organization[] =>
  readTable('organizations.tsv', ['name', 'aliases', 'type', 'country', 'affiliation', 'demonyms']).map(organizationOf);

/** The peoples and communities of faith of peoples.tsv, with the adjectives and nouns for what is theirs and for one of them. */
export const loadPeoples = (): Organization[] =>
  readTable('peoples.tsv', ['name', 'aliases', 'adjectives']).map(({ cells }) => {
    const forms = (texts: readonly string[], form: NameForm) => texts.map((text) => ({ text, form }));
    const name = cells.name!;
    return {
      entry: { ...unnamed, id: slug(name), name, kind: 'group', type: null, country: null },
      forms: [
        ...forms([name, ...alternatives(cells.aliases!)], 'name'),
        ...forms(alternatives(cells.adjectives!), 'demonym'),
      ],
    };
  });

/** The states, provinces and nations inside countries of regions.tsv. */
export const loadRegions = (): Organization[] =>
  readTable('regions.tsv', ['name', 'aliases', 'demonyms', 'country']).map(({ cells }) => {
    const name = cells.name!.replace('~', '');
    const forms = (texts: readonly string[], form: NameForm) => texts.map((text) => ({ text, form }));
    const entry = { id: `region-${slug(name)}`, name, type: 'region', country: cells.country! } as const;
    return {
      entry: { ...unnamed, ...entry, kind: 'organization' },
      forms: [
        ...forms([cells.name!, ...alternatives(cells.aliases!)], 'seat'),
        ...forms(alternatives(cells.demonyms!), 'demonym'),
      ],
    };
  });

/** What is open of those that are no people. */
const unnamed = { affiliation: null, role: null, gender: null, from: null, to: null } as const;

export const nameHeadKinds = ['organization', 'place', 'event', 'thing', 'state'] as const;
/** What a capitalised name is, as its last word tells. */
export interface NameHead {
  kind: (typeof nameHeadKinds)[number];
  type: OrganizationType | null;
}

/** Words that tell what a name is, by their lower-case form: those that it ends with and those that it starts with. */
export interface NameHeads {
  last: ReadonlyMap<string, NameHead>;
  first: ReadonlyMap<string, NameHead>;
}

/** The words of name-heads.tsv. */
export function loadNameHeads(): NameHeads {
  const heads = { last: new Map<string, NameHead>(), first: new Map<string, NameHead>() };
  for (const row of readTable('name-heads.tsv', ['word', 'where', 'kind', 'type']))
    heads[oneOf(row, 'where', ['last', 'first'] as const)].set(row.cells.word!.toLowerCase().replace(/\./g, ''), {
      kind: oneOf(row, 'kind', nameHeadKinds),
      type: row.cells.type === '-' ? null : oneOf(row, 'type', organizationTypes),
    });
  return heads;
}
