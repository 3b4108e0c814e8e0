import { expect, it } from 'vitest';
import { cytoscape } from '../../../server/export/cytoscape.ts';
import { followTheMoney } from '../../../server/export/follow-the-money.ts';
import { html } from '../../../server/export/html/html.ts';
import { json } from '../../../server/export/json.ts';
import { jsonLd } from '../../../server/export/json-ld.ts';
import { pajek } from '../../../server/export/pajek.ts';
import type { ExportedStance } from '../../../server/export/source.ts';
import { stix } from '../../../server/export/stix.ts';
import { sourceOfGraph } from '../../../server/services/library/source-of-graph.ts';
import { textOf } from './read-back.ts';
import { exportedStance, graphOf, newsStances } from './sample-stances.ts';

it('the page leads from its drawing to what it tells, within the page', async () => {
  const page = await textOf(html, graphOf(newsStances), newsStances);
  const ids = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id!);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  for (const kind of ['actor', 'line'])
    expect([...ids].filter((id) => id!.startsWith(kind)).sort()).toEqual(
      [...new Set(links.filter((id) => id.startsWith(kind)))].sort(),
    );
});

it('the drawing shows all actors, and lines that begin in one and end at the rim of the other', async () => {
  const page = await textOf(html, graphOf(newsStances), newsStances);
  const [left, top, width, height] = /viewBox="(\S+ \S+ \S+ \S+)" role/.exec(page)![1]!.split(' ').map(Number);
  const discs = Array.from(page.matchAll(/<circle cx="(\S+)" cy="(\S+)" r="(\S+)"/g), (found) =>
    found.slice(1).map(Number),
  );
  expect(discs.length).toBeGreaterThan(2);
  for (const [x, y, radius] of discs as [number, number, number][]) {
    expect(x - radius).toBeGreaterThan(left!);
    expect(x + radius).toBeLessThan(left! + width!);
    expect(y - radius).toBeGreaterThan(top!);
    expect(y + radius).toBeLessThan(top! + height!);
  }
  const numbers = Array.from(page.matchAll(/class="line" d="M(\S+) (\S+)Q\S+ \S+ (\S+) (\S+)"/g), (found) =>
    found.slice(1).map(Number),
  );
  expect(numbers.length).toBeGreaterThan(2);
  for (const [x, y, tipX, tipY] of numbers as [number, number, number, number][]) {
    expect(discs.some(([cx, cy]) => Math.hypot(cx! - x, cy! - y) < 0.2)).toBe(true);
    expect(discs.some(([cx, cy, radius]) => Math.abs(Math.hypot(cx! - tipX, cy! - tipY) - radius! - 4) < 0.2)).toBe(
      true,
    );
  }
});

it('a link of FollowTheMoney says what kind of stance it is, and only of what is not asserted, how it is said', async () => {
  const roles = async (stance = exportedStance()) =>
    (await textOf(followTheMoney, graphOf([stance]), [stance]))
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).properties.role ?? []);
  expect(await roles()).toEqual(['accuse, negative']);
  expect(await roles(exportedStance({ modality: 'negated' }))).toEqual(['accuse, negative, negated']);
});

it.each([json, cytoscape, jsonLd, stix])('JSON is laid out as JSON is, however deep: $id', async (writer) => {
  for (const stances of [newsStances, []]) {
    const text = await textOf(writer, graphOf(stances), stances);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  }
});

it('JSON of a whole graph says that it is one, how much it has, and from how many stances on its edges are', async () => {
  const source = { ...sourceOfGraph(graphOf(newsStances)), part: { minCount: 2 } };
  let text = '';
  for await (const piece of json.write(source)) text += piece;
  const { part, nodes, edges } = JSON.parse(text);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  const heaviest = Math.max(...edges.map(({ attributes }: { attributes: { count: number } }) => attributes.count));
  expect(part).toEqual({
    ...{
      chosen: 'whole',
      truncated: false,
      actors: nodes.length,
      edges: edges.length,
      heaviest,
      neighbors: null,
      minCount: 2,
    },
    separate: { groups: 0, actors: 0 },
  });
});

it('Pajek has a line for each sign of an edge, the value negative for negative ones', async () => {
  const signed = (polarities: readonly ('positive' | 'negative' | 'neutral')[]) =>
    graphOf(polarities.map((polarity, index) => exportedStance({ id: String(index), polarity })));
  const lines = async (...polarities: ('positive' | 'negative' | 'neutral')[]) =>
    (await textOf(pajek, signed(polarities))).split('*Arcs\n')[1]!.trim().split('\n');
  expect(await lines('positive', 'positive', 'negative', 'neutral')).toEqual(['2 1 2', '2 1 -1', '2 1 0']);
  expect(await lines('negative')).toEqual(['2 1 -1']);
});

it('RDF has each issue once, by its name', async () => {
  const about = (id: string, issue: string | null) => exportedStance({ id, issue, issueGroup: issue });
  const stances = [about('1', 'tariffs'), about('2', null), about('3', 'tariffs'), about('4', 'steel')];
  const { '@graph': things } = JSON.parse(await textOf(jsonLd, graphOf(stances), stances));
  const issues = things.filter((thing: object) => JSON.stringify(thing).includes('schema:DefinedTerm'));
  expect(issues.map((issue: Record<string, unknown>) => issue['schema:name'])).toEqual([
    [{ '@value': 'tariffs' }],
    [{ '@value': 'steel' }],
  ]);
});

it('RDF has an address also for an id that no text can hold', async () => {
  const stance = exportedStance({ source: { ...exportedStance().source, id: 'a\ud800 b\udc00 c\udfff' } });
  const { '@graph': things } = JSON.parse(await textOf(jsonLd, graphOf([stance]), [stance]));
  expect(things.map((thing: Record<string, unknown>) => thing['@id'])).toContain(
    'urn:demarche:actor:a~d800%20b~dc00%20c~dfff',
  );
});

it('STIX has a report of each article with all that it tells', async () => {
  const { objects } = JSON.parse(await textOf(stix, graphOf(newsStances), newsStances));
  const reports = objects.filter(({ type }: { type: string }) => type === 'report');
  const documents = new Set(newsStances.map(({ document }) => document.id));
  expect(reports.length).toBe(documents.size);
  const told = objects.filter(({ type }: { type: string }) => ['relationship', 'note'].includes(type));
  expect(told.length).toBe(newsStances.length);
  expect(told[0].start_time).toBe('2024-04-26T00:00:00.000Z');
  expect(told[0].external_references).toEqual([
    {
      source_name: 'The Courier',
      description: 'Wang Yi accused the U.S. of “containment”.',
      url: 'https://example.org/talks?a=1&b=2',
    },
  ]);
  const references = reports.flatMap((report: { object_refs: string[] }) => report.object_refs);
  for (const { id } of told) expect(references.filter((one: string) => one === id)).toEqual([id]);
});

it('STIX tells who an actor is, and what a stance rests on; what is empty has a word in its place', async () => {
  const [stance] = newsStances;
  const of = async (...stances: ExportedStance[]) => JSON.parse(await textOf(stix, graphOf(stances), stances)).objects;
  const identities = (await of(stance!)).filter(({ type }: { type: string }) => type === 'identity');
  expect(identities).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ name: 'Wang Yi', identity_class: 'individual' },
        ...{ roles: ['foreign minister'], labels: ['country:CHN'] },
      }),
      expect.objectContaining({ name: 'United States', sectors: ['government-national'], labels: ['country:USA'] }),
    ]),
  );
  const blank = '';
  const told = await of({
    ...stance!,
    source: { ...stance!.source, name: blank, role: null },
    document: { ...stance!.document, source: blank, url: null },
    sentenceText: blank,
  });
  const [relationship] = told.filter(({ type }: { type: string }) => type === 'relationship');
  expect(relationship).toMatchObject({ description: '-', confidence: 90, labels: ['negative', 'asserted'] });
  expect(relationship.external_references).toEqual([{ source_name: 'article', description: '-' }]);
  expect(told.filter(({ name }: { name?: string }) => name === 'unnamed')).toHaveLength(1);
});

it('a rejected stance is revoked in STIX, and no report refers to it', async () => {
  const [rejected, ...others] = newsStances;
  const stances = [{ ...rejected!, review: 'rejected' as const }, ...others];
  const { objects } = JSON.parse(await textOf(stix, graphOf(stances), stances)) as {
    objects: { type: string; id: string; revoked?: boolean; object_refs?: string[] }[];
  };
  const revoked = objects.filter((object) => object.revoked);
  expect(revoked.map(({ type }) => type)).toEqual(['relationship']);
  const reports = objects.filter(({ type }) => type === 'report');
  expect(reports.flatMap(({ object_refs }) => object_refs)).not.toContain(revoked[0]!.id);
});

it('a thing of STIX was modified when it was corrected last, and not before it was made', async () => {
  const stances = [exportedStance()];
  const modified = async (actors: string | null, document: string | null) => {
    const documents = new Map(document === null ? [] : [['talks', document]]);
    let text = '';
    const source = sourceOfGraph(graphOf(stances), stances);
    for await (const piece of stix.write({ ...source, corrected: async () => ({ actors, documents }) })) text += piece;
    const { objects } = JSON.parse(text) as { objects: { type: string; created: string; modified: string }[] };
    const { created, modified: last } = objects.find(({ type }) => type === 'relationship')!;
    expect(created).toBe('2024-04-26T00:00:00.000Z');
    return last;
  };
  const [early, late, latest] = ['2020-01-01', '2025-01-01', '2026-01-01'].map((day) => `${day}T00:00:00.000Z`);
  expect(await modified(null, null)).toBe('2024-04-26T00:00:00.000Z');
  expect(await modified(early!, early!)).toBe('2024-04-26T00:00:00.000Z');
  expect(await modified(late!, null)).toBe(late);
  expect(await modified(late!, latest!)).toBe(latest);
  expect(await modified(latest!, late!)).toBe(latest);
});
