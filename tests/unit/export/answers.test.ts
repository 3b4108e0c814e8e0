import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svg } from '../../../server/export/svg.ts';
import { exportAnswer } from '../../../server/services/export/answer-file.ts';
import { createQueries, type Queries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { AnswerFileId } from '../../../shared/answer-files.ts';
import { openSampleStore, type SampleStore } from '../../api/sample-corpus.ts';
import { demarche } from '../cli/in-process.ts';
import { pythonWith } from './other-programs.ts';
import { textOf } from './read-back.ts';
import { exportedStance, graphOf, newsStances } from './sample-stances.ts';

let sample: SampleStore;
let store: Store;
let queries: Queries;
const folder = mkdtempSync(join(tmpdir(), 'demarche-answers-'));
beforeAll(async () => {
  sample = await openSampleStore();
  store = await openStore(sample.path);
  queries = createQueries(store);
});
afterAll(async () => {
  await store.close();
  await sample.remove();
  rmSync(folder, { recursive: true });
});

async function fileOf(id: AnswerFileId, args: readonly unknown[], format: string, from = queries): Promise<string> {
  let text = '';
  for await (const piece of exportAnswer(from, id, args as never, format)) text += piece;
  return text;
}

/** What Python makes of a file. */
const python = (program: string, module: string, script: string, text: string): unknown => {
  const path = join(folder, 'file');
  writeFileSync(path, text);
  return JSON.parse(execFileSync(program, ['-c', `import json\nimport ${module} as m\n${script}`, path]).toString());
};
const withNetworkx = pythonWith('networkx');
const withXml = pythonWith('xml.etree.ElementTree');

describe('the file of an answer', () => {
  it('is what the command writes, to a file and to standard output', async () => {
    const db = ['--db', sample.path];
    const csv = await fileOf('timeline', [{ actor: 'chn', by: 'day' }], 'csv');
    expect((await demarche(['timeline', 'chn', '--by', 'day', '--csv', ...db])).stdout).toBe(csv);
    expect((await demarche(['timeline', 'chn', '--by', 'day', '--format', 'csv', ...db])).stdout).toBe(csv);
    const path = join(folder, 'out');
    const gexf = await fileOf('paths', ['wang-yi', 'rus', { k: 1 }], 'gexf');
    await demarche(['paths', 'wang-yi', 'rus', '-k', '1', '--format', 'gexf', '-o', path, ...db]);
    expect(execFileSync('cat', [path]).toString()).toBe(gexf);
    const { code, stderr } = await demarche(['speakers', '--format', 'gexf', ...db]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('csv, jsonl, json') });
  });

  it('has one sentence a row as CSV, and all of them as JSON lines', async () => {
    const lines = (await fileOf('positions', ['climate', {}], 'csv')).split('\r\n');
    expect(lines[0]).toMatch(
      /^actor.id,actor.label,.*,side,documents,.*,sentence,sentenceOutlet,sentenceDate,sentenceDocument$/,
    );
    const rows = (await fileOf('positions', ['climate', {}], 'jsonl')).trimEnd().split('\n');
    expect(JSON.parse(rows[0]!).sentences.length).toBeGreaterThan(0);
  });

  it('lets no cell begin like a formula, and no control character through', async () => {
    const answer = await queries.speakers();
    const [pair] = answer.pairs;
    const sentences = [{ ...pair!.sentences[0]!, sentenceText: '=1+1\u0007', outlet: '@SUM(A1)' }];
    const odd = { ...queries, speakers: async () => ({ ...answer, pairs: [{ ...pair!, sentences }] }) };
    const [, row] = (await fileOf('speakers', [{}], 'csv', odd)).split('\r\n');
    expect(row).toContain(",'=1+1\u{FFFD},'@SUM(A1),");
    expect(await fileOf('speakers', [{}], 'jsonl', odd)).toContain('"=1+1\\u0007"');
  });

  it.each(['paths', 'balance'] as const)('is an empty graph where %s finds nothing', async (id) => {
    const nothing = { from: '2090-01-01' };
    const args = id === 'paths' ? ['wang-yi', 'rus', nothing] : [nothing];
    expect(JSON.parse(await fileOf(id, args, 'node-link'))).toMatchObject({ nodes: [], links: [] });
    expect((await fileOf(id, args, 'csv')).trim()).toBe('');
  });

  describe.skipIf('reason' in withNetworkx)('as a graph (needs networkx)', () => {
    const { python: program } = withNetworkx as { python: string };
    const script = 'import sys\ng = m.read_FORMAT(sys.argv[1])\nprint(json.dumps(m.node_link_data(g, edges="links")))';
    type Read = { nodes: Record<string, unknown>[]; links: { source: string; target: string }[] };
    const read = (format: string, text: string): Read =>
      python(program, 'networkx', script.replace('FORMAT', format), text) as Read;

    it.each(['gexf', 'graphml'])('has the steps of paths and no other edge as %s', async (format) => {
      const { paths } = await queries.paths('wang-yi', 'rus', { k: 1 });
      const steps = paths[0]!.hops.flatMap(({ from, to, forward, backward }) => [
        ...(forward ? [`${from.id}->${to.id}`] : []),
        ...(backward ? [`${to.id}->${from.id}`] : []),
      ]);
      const { links } = read(format, await fileOf('paths', ['wang-yi', 'rus', { k: 1 }], format));
      expect(links.map(({ source, target }) => `${source}->${target}`).sort()).toEqual(steps.sort());
    });

    it.each(['gexf', 'graphml'])('has the faction and centrality of every actor as %s', async (format) => {
      const { members } = await queries.balance();
      const { nodes } = read(format, await fileOf('balance', [{}], format));
      expect(nodes.length).toBe(members.length);
      for (const { id, faction, pageRank, triads } of members)
        expect(nodes.find((node) => node.id === id)).toMatchObject({
          ...(faction === null ? {} : { faction: faction + 1 }),
          ...{ page_rank: expect.closeTo(pageRank, 6), triads },
        });
    });
  });
});

describe.skipIf('reason' in withXml)('the picture (needs python3)', () => {
  const { python: program } = withXml as { python: string };
  const script = `
import sys
root = m.parse(sys.argv[1]).getroot()
name = lambda e: e.tag.split("}")[1]
print(json.dumps({"tag": root.tag, "texts": [e.text for e in root.iter() if name(e) == "text"],
  "lines": [e.find("{*}title").text for e in root if name(e) == "g" and e.find("{*}circle") is None],
  "names": sorted({name(e) for e in root.iter()}),
  "links": [v for e in root.iter() for k, v in e.attrib.items() if "href" in k]}))`;
  const read = (text: string) =>
    python(program, 'xml.etree.ElementTree', script, text) as Record<'tag', string> &
      Record<'texts' | 'lines' | 'names' | 'links', string[]>;

  it('has every actor and line, its filter and its colours in words, and nothing that runs or loads', async () => {
    const seen = read(await textOf(svg, graphOf(newsStances)));
    expect(seen.tag).toBe('{http://www.w3.org/2000/svg}svg');
    const { nodes, edges, attributes } = graphOf(newsStances);
    for (const node of nodes) expect(seen.texts).toContain(node.attributes.label);
    expect(seen.lines.length).toBe(edges.length);
    const notes = seen.texts.join(' ');
    expect(notes).toContain(attributes.name);
    expect(notes).toContain(`${nodes.length} actors and ${edges.length} lines`);
    expect(notes).toContain('Teal lines are mostly positive');
    expect(seen.names).not.toContain('script');
    expect(seen.links).toEqual([]);
  });

  it('holds names that would be marks', async () => {
    const stance = exportedStance();
    const source = { ...stance.source, name: '<script>"&\u0001' };
    expect(read(await textOf(svg, graphOf([{ ...stance, source }]))).texts).toContain('<script>"&\u{FFFD}');
  });
});
