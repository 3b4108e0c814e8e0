import { describe, expect, it } from 'vitest';
import { codedStatement } from '../../../server/export/coded-statements.ts';
import { cypher } from '../../../server/export/cypher.ts';
import { pythonWith, readWith } from './other-programs.ts';
import { holdable, textOf } from './read-back.ts';
import { graphOf, newsStances, samples } from './sample-stances.ts';

/** Suites of what a Python with these modules reads, or why there is none. */
const readers = (what: string, ...modules: string[]) => {
  const found = pythonWith(...modules);
  const python = 'python' in found ? found.python : null;
  const name = `${what}${'reason' in found ? ` (${found.reason})` : ''}`;
  const read = <Seen>(ids: string[]) => readWith<Seen>(python!, 'read_stances.py', ids, samples);
  return { read, suite: (tests: () => void) => describe.skipIf(!python)(name, tests) };
};

const actorsIn = (stances: (typeof samples)[number]) =>
  new Set(
    stances.flatMap(({ source, target, attributedTo }) =>
      [source, target, attributedTo].flatMap((actor) => (actor ? [actor.id] : [])),
    ),
  );
const countOf = (items: readonly unknown[], item: unknown) => items.filter((each) => each === item).length;

const archives = readers('archives', 'zipfile');
archives.suite(() => {
  it('hold an Obsidian vault: a note for each actor and article, its links leading to notes', async () => {
    const seen = await archives.read<{ broken: null; files: Record<string, string> }>(['obsidian']);
    for (const [index, stances] of samples.entries()) {
      const { broken, files } = seen[`${index}.obsidian.zip`]!;
      expect(broken).toBe(null);
      const names = Object.keys(files);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.filter((name) => name.startsWith('Actors/')).length).toBe(actorsIn(stances).size);
      expect(names.filter((name) => name.startsWith('Articles/')).length).toBe(
        new Set(stances.map(({ document }) => document.id)).size,
      );
      const notes = new Set(names.map((name) => name.slice(name.indexOf('/') + 1, -'.md'.length)));
      for (const text of Object.values(files))
        for (const [, link] of text.matchAll(/(?<!\\)\[\[([^\]]*)\]\]/g)) expect(notes).toContain(link);
      for (const name of names) expect(name).not.toMatch(/[\\:*?"<>|#^[\]\n]|[. ]\.md$/);
    }
    const { files } = seen['0.obsidian.zip']!;
    expect(files['Actors/Wang Yi.md']).toContain('affiliation:: [[China]]');
    expect(files['Actors/Wang Yi.md']).toContain('\nrole: "foreign minister"\naliases:\n  - "Wang"\n');
    expect(files['Actors/China.md']).toMatch(/^---\ntags:\n {2}- "demarche\/country"\nname: "China"\n/);
    expect(files['Actors/China.md']).toMatch(/\nstances: \d+\narticles: \d+\n---\n/);
    expect(files['Actors/China.md']).not.toContain('role:');
    expect(Object.values(files).filter((text) => text.includes('undefined'))).toEqual([]);
    expect(files['Actors/Wang Yi.md']).toContain('- accuse:: [[United States]] 1\n');
    expect(files['Articles/Talks.md']).toContain('> Wang Yi accused the U.S. of “containment”.');
    expect(files['Articles/Talks.md']).toContain('- [[Wang Yi]] **accuse** [[United States]]\n');
    expect(files['Articles/b.md']).not.toContain('javascript:');
  });

  it('hold the tables of neo4j-admin, every end of a stance being there', async () => {
    type Rows = Record<string, string>[];
    const seen = await archives.read<Record<string, Rows>>(['neo4j']);
    for (const [index, stances] of samples.entries()) {
      const { 'actors.csv': actors, 'issues.csv': issues, 'stances.csv': rows } = seen[`${index}.neo4j.zip`]!;
      expect(rows!.length).toBe(stances.length);
      const ids = [...actors!, ...issues!].map((row) => row['id:ID']);
      expect(actors!.length).toBe(actorsIn(stances).size);
      for (const row of rows!) {
        expect(ids).toContain(row[':START_ID']);
        expect(ids).toContain(row[':END_ID']);
      }
      expect(rows!.map((row) => row[':TYPE'])).toEqual(stances.map(({ type }) => type));
    }
    expect(seen['0.neo4j.zip']!['actors.csv']![0]).toMatchObject({ ':LABEL': 'Actor;Country', name: 'China' });
  });
});

const rdf = readers('rdflib', 'rdflib');
rdf.suite(() => {
  it('reads the same triples from Turtle and JSON-LD, and finds each quotation', async () => {
    const seen = await rdf.read<{ same: boolean; quotations: string[][] }>(['turtle', 'jsonld']);
    for (const [index, stances] of samples.entries()) {
      const { same, quotations } = seen[`${index}.ttl`]!;
      expect(same).toBe(true);
      const expected = stances.map(({ source, type, text }) => [
        holdable(source.name),
        `urn:demarche:plover:${type}`,
        holdable(text),
      ]);
      expect(quotations.map((row) => JSON.stringify(row)).sort()).toEqual(
        expected.map((row) => JSON.stringify(row)).sort(),
      );
    }
  });
});

const stix = readers('the validator of STIX 2.1', 'stix2validator');
stix.suite(() => {
  it('finds no fault, and every stance, actor and article', async () => {
    const seen = await stix.read<{ valid: boolean; errors: string[]; types: string[]; ids: string[] }>(['stix']);
    for (const [index, stances] of samples.entries()) {
      const { valid, errors, types, ids } = seen[`${index}.stix.json`]!;
      expect({ valid, errors }).toEqual({ valid: true, errors: [] });
      expect(new Set(ids).size).toBe(ids.length);
      expect(countOf(types, 'relationship') + countOf(types, 'note')).toBe(stances.length);
      expect(countOf(types, 'identity')).toBe(actorsIn(stances).size);
      expect(countOf(types, 'report')).toBe(new Set(stances.map(({ document }) => document.id)).size);
    }
  });
});

const money = readers('followthemoney', 'followthemoney');
money.suite(() => {
  it('takes every value, and finds what links lead to', async () => {
    type Seen = { schemata: string[]; lost: unknown[]; dangling: string[] };
    const seen = await money.read<Seen>(['ftm']);
    expect(seen['0.ftm.json']!.lost).toEqual([]);
    for (const [index, stances] of samples.entries()) {
      const { schemata, dangling } = seen[`${index}.ftm.json`]!;
      expect(dangling).toEqual([]);
      expect(countOf(schemata, 'UnknownLink') + countOf(schemata, 'Event')).toBe(stances.length);
    }
  });
});

const tables = readers('Python', 'csv');
tables.suite(() => {
  it('reads the statements of discourse network analysis', async () => {
    const seen = await tables.read<Record<string, string>[]>(['dna']);
    for (const [index, stances] of samples.entries())
      expect(seen[`${index}.dna.csv`]!.length).toBe(stances.filter((stance) => codedStatement(stance)).length);
    expect(
      seen['0.dna.csv']!.map(({ person, organization, concept, agreement }) => [
        person,
        organization,
        concept,
        agreement,
      ]),
    ).toEqual([
      ['Wang Yi', 'China', 'United States', '0'],
      ['', 'United States', 'chip exports', '0'],
      ['', 'United States', 'free trade', '1'],
      ['', 'China', 'United States', '1'],
    ]);
  });
});

describe('a script of Cypher', () => {
  /** Strings of the script, read after the rules of the language, and what is left without them. */
  const partsOf = (script: string) => {
    const texts: string[] = [];
    const rest = script.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inside: string) => {
      texts.push(inside.replace(/\\(.)/g, (__, mark: string) => ({ n: '\n', r: '\r', t: '\t' })[mark] ?? mark));
      return "''";
    });
    return { texts, rest };
  };

  it('keeps every text inside its quotation marks', async () => {
    for (const stances of samples) {
      const script = await textOf(cypher, graphOf(stances), [...stances]);
      const { texts, rest } = partsOf(script.slice(script.indexOf('\n') + 1));
      expect(rest).toMatch(/^[\w\s(){}[\]:;.,>+='-]*$/);
      for (const { sentenceText, source } of stances) {
        expect(texts).toContain(holdable(sentenceText));
        expect(texts).toContain(holdable(source.name));
      }
    }
  });

  it('merges each stance as a relationship of its type', async () => {
    const script = await textOf(cypher, graphOf(newsStances), [...newsStances]);
    expect(script).toContain('MERGE (a)-[s:ACCUSE {id: row.id}]->(b)');
    expect(script).toContain('MERGE (b:Issue {name: row.b})\nMERGE (a)-[s:SUPPORT {id: row.id}]->(b)');
    expect(script).toContain('SET a += row, a:Person;');
  });
});
