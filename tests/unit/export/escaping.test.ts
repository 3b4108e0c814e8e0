import { parse } from 'csv-parse/sync';
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { csv } from '../../../server/export/csv.ts';
import { cypher } from '../../../server/export/cypher.ts';
import { dot } from '../../../server/export/dot.ts';
import { graphml } from '../../../server/export/graphml.ts';
import { obsidian } from '../../../server/export/obsidian.ts';
import { pajek } from '../../../server/export/pajek.ts';
import { statements } from '../../../server/export/statements.ts';
import { turtle } from '../../../server/export/turtle.ts';
import type { Actor } from '../../../shared/actor.ts';
import { bytesOf, textOf } from './read-back.ts';
import { exportedStance, graphOf } from './sample-stances.ts';

/** Two of each mark that means something in a format. */
const name = `"a" 'b' \\c\\ <d> <e> & && f,g,h;i;j [k] [l] \`m\` *n* #o #p |q| r\ts\tt\nu\nv`;
const actor: Actor = {
  ...{ id: 'odd', name, kind: 'organization', country: null, affiliation: null, role: null, aliases: [name, name] },
};
const stances = [exportedStance({ source: actor, sentenceText: name, text: name })];
const graph = graphOf(stances);

it('CSV', async () => {
  const rows: string[][] = parse(await textOf(csv, graph), { relax_column_count: true });
  expect(rows.flat()).toContain(name);
  const told: string[][] = parse(await textOf(statements, graph, stances));
  expect(told[1]!.filter((cell) => cell === name).length).toBeGreaterThan(1);
  expect(told.map((row) => row.length)).toEqual([told[0]!.length, told[0]!.length]);
});

it('GraphML', async () => {
  const texts: string[] = [];
  const look = (nodes: readonly object[]): void => {
    for (const node of nodes as { data?: string; children?: object[] }[]) {
      if (node.data !== undefined) texts.push(node.data);
      look(node.children ?? []);
    }
  };
  look(parseDocument(await textOf(graphml, graph), { xmlMode: true }).children);
  expect(texts).toContain(name);
});

it('DOT', async () => {
  const text = await textOf(dot, graph);
  const strings = Array.from(text.matchAll(/"((?:[^"\\]|\\["\\])*)"/g), ([, inside]) =>
    inside!.replace(/\\(["\\])/g, '$1'),
  );
  expect(strings.some((one) => one.includes(name))).toBe(true);
});

it('Cypher', async () => {
  const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  const strings = Array.from((await textOf(cypher, graph, stances)).matchAll(/'((?:[^'\\\n]|\\.)*)'/g), ([, inside]) =>
    inside!.replace(/\\(.)/g, (_, mark: string) => plain[mark] ?? mark),
  );
  expect(strings.filter((one) => one === name).length).toBeGreaterThan(1);
});

it('Cypher, whose comment is one line', async () => {
  const [first, second] = (
    await textOf(cypher, { ...graph, attributes: { ...graph.attributes, name } }, stances)
  ).split('\n');
  expect(first).toBe(`// ${name.replace(/\s/g, ' ')}`);
  expect(second).not.toContain('q|');
});

it('Turtle', async () => {
  const strings = Array.from((await textOf(turtle, graph, stances)).matchAll(/"(?:[^"\\\n]|\\.)*"/g), ([quoted]) =>
    JSON.parse(quoted),
  );
  expect(strings.filter((one) => one === name).length).toBeGreaterThan(1);
});

it('Pajek, which has no way to write some', async () => {
  expect(await textOf(pajek, graph)).toContain(
    `"'a' 'b' /c/ <d> <e> & && f,g,h;i;j [k] [l] \`m\` *n* #o #p |q| r s t u v"\n`,
  );
});

/** The texts of an archive by the names of its files. */
const unzipped = (archive: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    fromBuffer(archive, (error, zip) => {
      if (error) return reject(error);
      const texts = new Map<string, string>();
      let left = zip.entryCount;
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          texts.set(entry.fileName, Buffer.concat(await stream.toArray()).toString());
          if (!--left) resolve(texts);
        }),
      );
    });
  });

it('Obsidian', async () => {
  const notes = [...(await unzipped(await bytesOf(obsidian, graph, stances))).values()];
  const oneLine = name.replace(/\s+/g, ' ');
  const lines = notes.flatMap((note) => note.split('\n')).filter((line) => /^(?:#|>) .*'b'/.test(line));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line.slice(2).replace(/\\(\W)/g, '$1')).toContain(oneLine);
    expect(line.slice(2).replaceAll(/\\\W/g, '')).not.toMatch(/[\\`*_[\]<>#|~$%=]/);
  }
});
