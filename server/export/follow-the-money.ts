import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Country } from 'world-countries';
import type { Actor } from '../../shared/actor.ts';
import type { Writer } from './format.ts';
import { plainText } from './plain-text.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { actorOf, actorsOf, issueOf, stanceKey, webAddress } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';

/**
 * Entities of FollowTheMoney (https://followthemoney.tech/), one a line, as OpenAleph takes them: actors, articles, and each stance as
 * a link between two actors, or as an event where it is on an issue.
 */
export const followTheMoney: Writer = { id: 'ftm', write };

const schemata = { person: 'Person', country: 'PublicBody', organization: 'Organization', group: 'Organization' };

const countries: readonly Country[] = createRequire(import.meta.url)('world-countries');

/** Two letters for the three that a country has here. */
const twoLetters = new Map(countries.map(({ cca2, cca3 }) => [cca3 as string, cca2.toLowerCase()]));

const idOf = (kind: string, key: string): string =>
  `demarche-${createHash('sha1').update(`${kind}:${key}`).digest('hex')}`;

type Given = string | null | undefined | readonly string[];

const entity = (id: string, schema: string, properties: Readonly<Record<string, Given>>): string => {
  const filled = Object.entries(properties).flatMap(([name, value]) => {
    const values = [value ?? []].flat().map((text) => plainText(text).replace(/\s+/g, ' ').trim());
    const given = values.filter((text) => text);
    return given.length ? [[name, [...new Set(given)]]] : [];
  });
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(filled) })}\n`;
};

const actorEntity = ({ id, name, kind, country, role, aliases }: Actor): string =>
  entity(idOf('actor', id), schemata[kind], {
    ...{ name, alias: aliases, country: country && twoLetters.get(country) },
    ...(kind === 'person' ? { position: role } : {}),
  });

const articleEntity = ({ id, title, date, source, url, language }: ExportedStance['document']): string =>
  entity(idOf('article', id), 'Article', {
    ...{ title: title ?? id, publishedAt: dayOf(date), publisher: source, sourceUrl: webAddress(url) },
    language: language === 'en' ? 'eng' : null,
  });

function stanceEntity(stance: ExportedStance): string {
  const { source, target, type, document, sentenceText, modality, polarity } = stance;
  const about = {
    ...{ date: dayOf(document.date), summary: sentenceText, proof: idOf('article', document.id) },
    ...{ publisher: document.source, sourceUrl: webAddress(document.url) },
  };
  const id = idOf('stance', stanceKey(stance));
  const subject = idOf('actor', source.id);
  const kind = [type.toLowerCase(), polarity, ...(modality === 'asserted' ? [] : [modality])].join(', ');
  if (target)
    return entity(id, 'UnknownLink', { ...{ subject, object: idOf('actor', target.id), role: kind }, ...about });
  return entity(id, 'Event', {
    ...{ name: `${source.name}: ${kind}`, involved: subject, keywords: issueOf(stance) },
    ...about,
  });
}

async function* write({ nodes, stances }: ExportSource): AsyncGenerator<string> {
  const known = new Set(nodes.map(({ key }) => key));
  for (const node of nodes) yield actorEntity(actorOf(node));
  let article: string | null = null;
  for await (const stance of stances()) {
    for (const actor of actorsOf(stance)) {
      if (known.has(actor.id)) continue;
      known.add(actor.id);
      yield actorEntity(actor);
    }
    if (stance.document.id !== article) yield articleEntity(stance.document);
    article = stance.document.id;
    yield stanceEntity(stance);
  }
}
