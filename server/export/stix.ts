import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/actor.ts';
import type { Writer } from './format.ts';
import { nested, nestedList } from './json.ts';
import { plainText } from './plain-text.ts';
import type { ExportedStance, ExportSource, LastCorrections } from './source.ts';
import { actorOf, actorsOf, issueOf, stanceKey, webAddress } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';

/**
 * A bundle of STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/): actors are identities, stances relationships with the sentence
 * as description, articles reports. A stance on an issue alone is a note on its actor.
 */
export const stix: Writer = { id: 'stix', write };

/** The namespace of all ids here, a random UUID that never changes. */
const namespace = Buffer.from('8d0f5a4e6c1b4d2fa7e39b5c21d4f860', 'hex');

/** A UUID of version 5 (RFC 9562): the same for the same thing, today and tomorrow. */
function uuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** When a thing without a date was made: the standard asks for a moment, and the day of the export would change the file. */
const noMoment = '1970-01-01T00:00:00.000Z';

const momentOf = (date: string | null): string => {
  const day = dayOf(date);
  return day ? `${day}T00:00:00.000Z` : noMoment;
};

/** When a thing was made and, where it was corrected since, when that was last. */
type Moments = Record<'created' | 'modified', string>;

const momentsOf = (created: string, ...corrected: (string | null | undefined)[]): Moments => ({
  created,
  modified: [created, ...corrected.filter((moment) => typeof moment === 'string')].sort().at(-1)!,
});

const object = (type: string, key: string, moments: Moments, values: object) => ({
  ...{ type, spec_version: '2.1', id: `${type}--${uuid(`${type}:${key}`)}`, ...moments },
  ...values,
});

const identityId = ({ id }: Actor): string => `identity--${uuid(`identity:${id}`)}`;

const classes = { person: 'individual', country: 'organization', organization: 'organization', group: 'group' };

const identity = (actor: Actor, { actors }: LastCorrections) =>
  object('identity', actor.id, momentsOf(noMoment, actors), {
    ...{ name: plainText(actor.name) || 'unnamed', identity_class: classes[actor.kind] },
    ...(actor.kind === 'country' ? { sectors: ['government-national'] } : {}),
    ...(actor.role ? { roles: [plainText(actor.role)] } : {}),
    ...(actor.country ? { labels: [`country:${actor.country}`] } : {}),
  });

function evidence({ document, sentenceText }: ExportedStance) {
  const url = webAddress(document.url);
  const name = plainText(document.source ?? document.title ?? '') || 'article';
  return [{ source_name: name, description: plainText(sentenceText) || '-', ...(url ? { url } : {}) }];
}

/** A stance shows its actors, and so changes with them. */
const momentsIn = ({ document }: ExportedStance, { actors, documents }: LastCorrections): Moments =>
  momentsOf(momentOf(document.date), actors, documents.get(document.id));

/** A stance that was rejected is in an export only where it is asked for. */
const isRevoked = ({ review }: ExportedStance): boolean => review === 'rejected';

function stanceObject(stance: ExportedStance, corrected: LastCorrections) {
  const { source, target, type, confidence, polarity, modality } = stance;
  const issue = issueOf(stance);
  const about = {
    // Whoever has imported the stance takes it back.
    ...(isRevoked(stance) ? { revoked: true } : {}),
    confidence: Math.round(confidence * 100),
    labels: [polarity, modality],
    external_references: evidence(stance),
  };
  const moments = momentsIn(stance, corrected);
  const [moment, sentence] = [moments.created, plainText(stance.sentenceText) || '-'];
  if (!target)
    return object('note', stanceKey(stance), moments, {
      ...{ abstract: plainText(`${type.toLowerCase()}: ${issue}`), content: sentence },
      ...{ object_refs: [identityId(source)], ...about },
    });
  return object('relationship', stanceKey(stance), moments, {
    ...{ relationship_type: type.toLowerCase(), source_ref: identityId(source), target_ref: identityId(target) },
    ...{ description: sentence, ...about },
    ...(moment === noMoment ? {} : { start_time: moment }),
  });
}

const report = (stance: ExportedStance, references: readonly string[], corrected: LastCorrections) => {
  const { document } = stance;
  const url = webAddress(document.url);
  const moments = momentsIn(stance, corrected);
  return object('report', document.id, moments, {
    ...{ name: plainText(document.title ?? document.id) || 'article', published: moments.created },
    ...{ report_types: ['observed-data'], object_refs: [...new Set(references)] },
    ...(url ? { external_references: [{ source_name: plainText(document.source ?? '') || 'article', url }] } : {}),
  });
};

const never: LastCorrections = { actors: null, documents: new Map() };

async function* objects(source: ExportSource): AsyncGenerator<object> {
  const { nodes, stances } = source;
  const corrected = (await source.corrected?.()) ?? never;
  const known = new Set(nodes.map(({ key }) => key));
  for (const node of nodes) yield identity(actorOf(node), corrected);
  let [last, references]: [ExportedStance | null, string[]] = [null, []];
  for await (const stance of stances()) {
    if (last && last.document.id !== stance.document.id) {
      yield report(last, references, corrected);
      references = [];
    }
    last = stance;
    for (const actor of actorsOf(stance)) {
      references.push(identityId(actor));
      if (known.has(actor.id)) continue;
      known.add(actor.id);
      yield identity(actor, corrected);
    }
    const made = stanceObject(stance, corrected);
    if (!isRevoked(stance)) references.push(made.id);
    yield made;
  }
  if (last) yield report(last, references, corrected);
}

async function* write(source: ExportSource): AsyncGenerator<string> {
  const id = `bundle--${uuid(`bundle:${source.attributes.name}`)}`;
  yield `{\n  "type": "bundle",\n  "id": ${nested(id, 1)},\n  "objects": `;
  yield* nestedList(objects(source));
  yield '\n}\n';
}
