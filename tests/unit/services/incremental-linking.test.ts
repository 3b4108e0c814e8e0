import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slug } from '../../../server/lexicon/slug.ts';
import { groupIssues } from '../../../server/linking/group-issues.ts';
import { linkCorpus } from '../../../server/services/linking/link.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { AnalyzedActor } from '../../../shared/analysis.ts';
import type { ActorOccurrence } from '../../../shared/linking.ts';
import { document, stance } from '../../contract/store-samples.ts';
import { writeEmptyStore } from '../../empty-store.ts';
import { linkActors } from '../linking/link-actors.ts';

interface Version {
  date: string | null;
  actors: AnalyzedActor[];
  issue: string | null;
}

type Step = { document: number; version: Version } | { document: number; version: null } | 'link';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const country = maybe(fc.constantFrom('USA', 'GBR'));

const person = fc.record({
  name: fc.constantFrom(
    'Jane Roe',
    'Jane M. Roe',
    'Jane Mary Roe',
    'Roe',
    'Janet Roe',
    'Mahmud Karimi',
    'Mahmoud Karimi',
  ),
  kind: fc.constant('person' as const),
  country,
  role: maybe(fc.constantFrom('senator', 'ambassador')),
});

const body = fc.record({
  name: fc.constantFrom(
    'Freedom Movement of Aragon',
    'Fish Market Authority',
    'FMA',
    'F.M.A.',
    'Acme Inc.',
    'Acme',
    'Labour Party',
  ),
  kind: fc.constantFrom('organization' as const, 'organization' as const, 'group' as const),
  country,
  role: fc.constant(null),
});

const state = fc.record({
  name: fc.constantFrom('United States', 'Togo'),
  kind: fc.constant('country' as const),
  country: fc.constant(null),
  role: fc.constant(null),
});

const extra = fc.record({
  aliases: fc.subarray(['FMA', 'Jane', 'the group', 'F.M.A.']),
  given: maybe(fc.subarray(['name', 'kind', 'country', 'role'] as const)),
  affiliation: fc.nat({ max: 4 }),
  id: fc.constantFrom('plain', 'plain', 'plain', 'x1', 'usa'),
});

/** Actors of a document: their ids differ, and some act for others of it. */
function actorsOf(
  drawn: readonly (readonly [
    Pick<AnalyzedActor, 'name' | 'kind' | 'country' | 'role'>,
    typeof extra extends fc.Arbitrary<infer E> ? E : never,
  ])[],
): AnalyzedActor[] {
  const actors = new Map<string, AnalyzedActor>();
  for (const [known, { aliases, given, id }] of drawn) {
    const own = id === 'plain' ? slug(known.name) : id;
    const marked = given && id !== 'usa' ? { given: ['id' as const, ...given] } : {};
    actors.set(own, { ...known, id: own, affiliation: null, aliases: [known.name, ...aliases], ...marked });
  }
  const ids = [...actors.keys()];
  return [...actors.values()].map((actor, index) => {
    const affiliation = ids[drawn[index]![1].affiliation];
    return { ...actor, affiliation: affiliation === actor.id ? null : (affiliation ?? null) };
  });
}

const version: fc.Arbitrary<Version> = fc.record({
  date: maybe(fc.constantFrom('2019-01-01', '2021-01-01', '2021-01-01T10:00:00Z')),
  actors: fc.array(fc.tuple(fc.oneof(person, body, state), extra), { minLength: 1, maxLength: 5 }).map(actorsOf),
  issue: maybe(fc.constantFrom('export controls', 'chip export controls', 'controls on exports', 'war', 'trade war')),
});

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ document: fc.nat({ max: 6 }), version }) },
    { weight: 1, arbitrary: fc.record({ document: fc.nat({ max: 6 }), version: fc.constant(null) }) },
    { weight: 2, arbitrary: fc.constant('link' as const) },
  ),
  { minLength: 1, maxLength: 16 },
);

const charge = 'China accused France of breaking a promise.';

/** What documents with an even number say: they are copies of one story, in which a stance counts once. */
const article = `Foreign ministers of seven countries met in Geneva on Thursday to discuss the war, and left without a statement.

Wang Yi praised France for its patience in a long debate about the wording of the last paragraph. ${charge}

Observers from Turkey and Brazil attended the closing session but did not speak. The host thanked everybody for coming and praised the work of the translators.`;

/** Where the stances of the story stand in it. */
const sentence = { start: article.indexOf(charge), end: article.indexOf(charge) + charge.length };

const idOf = (index: number): string => `d${index}`;

async function save(store: Store, index: number, { date, actors, issue }: Version, edition: number): Promise<void> {
  const told = index % 2 ? {} : { sentence, evidence: sentence, text: charge };
  const stances = issue ? [stance('1', actors[0]!.id, null, { issue, ...told })] : [];
  const id = idOf(index);
  const text = index % 2 ? {} : { text: article };
  await store.saveDocument(document(id, { date, ...text }), `${id} ${edition}`, { id, actors, mentions: [], stances });
}

/** A document that is gone leaves no actor behind. */
const nothing: Version = { date: null, actors: [], issue: null };

async function run(store: Store, list: readonly Step[], portion: number): Promise<Map<number, Version>> {
  const held = new Map<number, Version>();
  for (const [edition, step] of list.entries())
    if (step === 'link') await linkCorpus(store, {}, portion);
    else {
      await save(store, step.document, step.version ?? nothing, edition);
      held.set(step.document, step.version ?? nothing);
    }
  await linkCorpus(store, {}, portion);
  return held;
}

/** What readers see of the links. */
async function seen(store: Store) {
  const links: [string, string, string][] = [];
  for await (const { documentId, id, linkedTo } of store.documentActors()) links.push([documentId, id, linkedTo]);
  return { actors: await store.actors(), links, suggestions: await store.mergeSuggestions() };
}

function linkedAnew(held: ReadonlyMap<number, Version>) {
  const occurrences: ActorOccurrence[] = [...held].flatMap(([index, { date, actors }]) =>
    actors.map((actor) => ({ ...actor, documentId: idOf(index), date })),
  );
  const { actors, links, suggestions } = linkActors(occurrences);
  const flat = [...links].flatMap(([id, own]) =>
    [...own].map(([local, to]): [string, string, string] => [id, local, to]),
  );
  return { actors, links: flat.sort((a, b) => (a.join() < b.join() ? -1 : 1)), suggestions };
}

/** The issues of all phrases by how many stances bear each, told once. */
async function groupedAnew(store: Store): Promise<[string, string][]> {
  const told = new Map((await store.countPhrases({})).map(({ phrase, stances }) => [phrase, stances]));
  const borne = await store.countPhrases({ copies: true });
  return [...groupIssues(borne.map(({ phrase }) => ({ phrase, stances: told.get(phrase) ?? 0 })))].sort();
}

async function groups(store: Store): Promise<[string, string][]> {
  const found = new Map((await store.stances({ copies: true })).map(({ issue, issueGroup }) => [issue!, issueGroup!]));
  return [...found].sort();
}

describe('linking document by document', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-linking-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  let count = 0;
  async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const path = await writeEmptyStore(join(folder, `${count++}.db`));
    const store = await openStore(path);
    try {
      return await work(store);
    } finally {
      await store.close();
      await rm(path);
    }
  }

  it('gives what linking all of them anew gives, in whatever order they come, change and go', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), (list, portion) =>
        withStore(async (store) => {
          const held = await run(store, list, portion);
          expect(await seen(store)).toEqual(linkedAnew(held));
          expect(await groups(store)).toEqual(await groupedAnew(store));
          expect(await store.faults()).toEqual([]);
        }),
      ),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  });

  it('keeps of the sums what documents that are left add', async () => {
    await withStore(async (store) => {
      const jane = { name: 'Jane Roe', kind: 'person' as const, country: 'USA', affiliation: null, id: 'jane-roe' };
      const version = (role: string, date: string): Version => ({
        ...{ date, issue: null, actors: [{ ...jane, role, aliases: [role] }] },
      });
      await run(store, [{ document: 1, version: version('senator', '2019-01-01') }], 1);
      await run(store, [{ document: 2, version: version('ambassador', '2021-01-01') }], 1);
      expect((await store.actor('jane-roe'))?.role).toBe('ambassador');
      await run(store, [{ document: 2, version: null }], 1);
      expect(await store.actor('jane-roe')).toMatchObject({ role: 'senator', aliases: ['senator'] });
    });
  });

  it('writes nothing when nothing has changed', async () => {
    await withStore(async (store) => {
      await run(store, [{ document: 1, version: { ...nothing, issue: null } }], 1);
      const version = await store.version();
      await linkCorpus(store, {});
      expect(await store.version()).toBe(version);
    });
  });
});
