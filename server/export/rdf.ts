import type { Actor } from '../../shared/actor.ts';
import { plainText } from './plain-text.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { actorOf, actorsOf, issueOf, stanceKey, webAddress } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';

/** Vocabularies: SEM for events, PROV-O for where they are from, Web Annotation for the quotation, schema.org for articles. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  demarche: 'urn:demarche:term:',
} as const;

export type Value =
  | { iri: string }
  | { text: string; type?: `xsd:${'date' | 'double' | 'integer'}` }
  | { node: Omit<Resource, 'iri'> };

/** A thing with its types, which are names with a prefix, and what is said of it. */
export interface Resource {
  /** Whole. */
  iri: string;
  types: readonly string[];
  properties: readonly (readonly [name: string, ...values: readonly Value[]])[];
}

/** An id as a part of an address; half a surrogate pair has no UTF-8. */
const part = (id: string): string =>
  encodeURIComponent(id.replace(/\p{Cs}/gu, (half) => `~${half.charCodeAt(0).toString(16)}`));

const iriOf = (kind: 'actor' | 'stance' | 'article' | 'issue' | 'annotation', id: string): string =>
  `urn:demarche:${kind}:${part(id)}`;

const iri = (address: string): Value => ({ iri: address });
const text = (value: string): Value => ({ text: plainText(value) });
const day = (value: string): Value => ({ text: value, type: 'xsd:date' });
const double = (value: number): Value => ({ text: String(value), type: 'xsd:double' });

/** A property, or none where there is no value. */
const maybe = <T>(name: string, value: T | null, make: (value: T) => Value): [string, Value][] =>
  value === null ? [] : [[name, make(value)]];

const reading = 'urn:demarche:reading';

const program: Resource[] = [
  { iri: reading, types: ['prov:Activity'], properties: [['prov:wasAssociatedWith', iri('urn:demarche:program')]] },
  { iri: 'urn:demarche:program', types: ['prov:SoftwareAgent'], properties: [['schema:name', text('Demarche')]] },
];

const schemaTypes = { person: 'Person', country: 'Country', organization: 'Organization', group: 'Organization' };

const actorResource = ({ id, name, kind, country, role, aliases, affiliation }: Actor): Resource => ({
  iri: iriOf('actor', id),
  types: ['sem:Actor', `schema:${schemaTypes[kind]}`],
  properties: [
    ['schema:name', text(name)],
    ['demarche:kind', text(kind)],
    ...(aliases.length ? [['schema:alternateName', ...aliases.map(text)] as const] : []),
    ...maybe('demarche:country', country, text),
    ...maybe('schema:jobTitle', role, text),
    ...maybe('schema:affiliation', affiliation, (to) => iri(iriOf('actor', to))),
  ],
});

const articleResource = ({ id, title, date, source, url, language }: ExportedStance['document']): Resource => ({
  iri: iriOf('article', id),
  types: ['schema:NewsArticle', 'prov:Entity'],
  properties: [
    ['schema:identifier', text(id)],
    ...maybe('schema:headline', title, text),
    ...maybe('schema:datePublished', dayOf(date), day),
    ...maybe('schema:publisher', source, (name) => ({
      node: { types: ['schema:NewsMediaOrganization'], properties: [['schema:name', text(name)]] },
    })),
    ...maybe('schema:url', webAddress(url), iri),
    ...maybe('schema:inLanguage', language, text),
  ],
});

function stanceResource(stance: ExportedStance): Resource {
  const { source, target, attributedTo, document, type, modality, polarity } = stance;
  const issue = issueOf(stance);
  return {
    iri: iriOf('stance', stanceKey(stance)),
    types: ['sem:Event', 'prov:Entity'],
    properties: [
      ['sem:eventType', iri(`urn:demarche:plover:${type}`)],
      [
        'sem:hasActor',
        ...[...new Set([source.id, ...(target ? [target.id] : [])])].map((id) => iri(iriOf('actor', id))),
      ],
      ['demarche:source', iri(iriOf('actor', source.id))],
      ...maybe('demarche:target', target, ({ id }) => iri(iriOf('actor', id))),
      ...maybe('demarche:issue', issue, (name) => iri(iriOf('issue', name))),
      ...maybe('sem:hasTimeStamp', dayOf(document.date), day),
      ['demarche:polarity', text(polarity)],
      ['demarche:modality', text(modality)],
      ['demarche:intensity', double(stance.intensity)],
      ['demarche:confidence', double(stance.confidence)],
      ...maybe('prov:wasAttributedTo', attributedTo, ({ id }) => iri(iriOf('actor', id))),
      ['prov:wasDerivedFrom', iri(iriOf('article', document.id))],
      ['prov:wasGeneratedBy', iri(reading)],
    ],
  };
}

function annotationResource(stance: ExportedStance): Resource {
  const key = stanceKey(stance);
  const { document, text: exact, before, after } = stance;
  const selector = {
    types: ['oa:TextQuoteSelector'],
    properties: [
      ['oa:exact', text(exact)],
      ['oa:prefix', text(before)],
      ['oa:suffix', text(after)],
    ] as const,
  };
  const target = {
    types: ['oa:SpecificResource'],
    properties: [
      ['oa:hasSource', iri(iriOf('article', document.id))],
      ['oa:hasSelector', { node: selector }],
    ] as const,
  };
  return {
    iri: iriOf('annotation', key),
    types: ['oa:Annotation'],
    properties: [
      ['oa:motivatedBy', iri(`${prefixes.oa}identifying`)],
      ['oa:hasBody', iri(iriOf('stance', key))],
      ['oa:hasTarget', { node: target }],
    ],
  };
}

const issueResource = (name: string): Resource => ({
  ...{ iri: iriOf('issue', name), types: ['schema:DefinedTerm'] },
  properties: [['schema:name', text(name)]],
});

/** Everything that is exported as things of the web, each of them once. */
export async function* resources({ nodes, stances }: ExportSource): AsyncGenerator<Resource> {
  yield* program;
  const known = new Set<string>();
  const isNew = (key: string) => !known.has(key) && Boolean(known.add(key));
  for (const node of nodes) if (isNew(`actor ${node.key}`)) yield actorResource(actorOf(node));
  let article: string | null = null;
  for await (const stance of stances()) {
    for (const actor of actorsOf(stance)) if (isNew(`actor ${actor.id}`)) yield actorResource(actor);
    const issue = issueOf(stance);
    if (issue !== null && isNew(`issue ${issue}`)) yield issueResource(issue);
    if (stance.document.id !== article) yield articleResource(stance.document);
    article = stance.document.id;
    yield stanceResource(stance);
    yield annotationResource(stance);
  }
}
