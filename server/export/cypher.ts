import type { Actor } from '../../shared/actor.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Writer } from './format.ts';
import { labelOf, relationshipValues } from './neo4j-values.ts';
import { plainText } from './plain-text.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { actorOf, actorsOf, issueOf } from './stance-key.ts';

/** Stances of one statement at most. */
const ofStatement = 500;

/**
 * A script of Cypher (https://neo4j.com/docs/cypher-manual/) that puts actors, issues and stances into Neo4j: each stance is a
 * relationship of its PLOVER type with its sentence. Running it again adds nothing twice.
 */
export const cypher: Writer = { id: 'cypher', write };

type Value = string | number | null | readonly string[];

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function literal(value: Value): string {
  if (value === null || typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `[${value.map(literal).join(', ')}]`;
  return `'${plainText(value).replace(/[\\'\n\r\t]/g, (mark) => escapes[mark]!)}'`;
}

const map = (values: Readonly<Record<string, Value>>): string =>
  `{${Object.entries(values)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;

const rows = (values: readonly Readonly<Record<string, Value>>[]): string =>
  `UNWIND [\n  ${values.map(map).join(',\n  ')}\n] AS row\n`;

const actorValues = ({ id, name, kind, country, affiliation, role, aliases }: Actor) => ({
  ...{ id, name, kind, country, affiliation, role, aliases },
});

const actorStatements = (actors: readonly Actor[]): string =>
  [...groupBy(actors, labelOf)]
    .map(([label, group]) => `${rows(group.map(actorValues))}MERGE (a:Actor {id: row.id})\nSET a += row, a:${label};\n`)
    .join('');

const between = (type: string, stances: readonly ExportedStance[]): string =>
  `${rows(stances.map((stance) => ({ a: stance.source.id, b: stance.target!.id, ...relationshipValues(stance) })))}` +
  'MATCH (a:Actor {id: row.a})\nMATCH (b:Actor {id: row.b})\n' +
  `MERGE (a)-[s:${type} {id: row.id}]->(b)\n${setValues};\n`;

const onIssue = (type: string, stances: readonly ExportedStance[]): string =>
  `${rows(stances.map((stance) => ({ a: stance.source.id, b: issueOf(stance), ...relationshipValues(stance) })))}` +
  'MATCH (a:Actor {id: row.a})\nMERGE (b:Issue {name: row.b})\n' +
  `MERGE (a)-[s:${type} {id: row.id}]->(b)\n${setValues};\n`;

const valueNames = ['date', 'polarity', 'intensity', 'modality', 'confidence', 'issue', 'attributedTo', 'sentence'];
const setValues = `SET ${[...valueNames, 'outlet', 'title', 'url'].map((name) => `s.${name} = row.${name}`).join(', ')}`;

async function* write({ attributes, nodes, stances }: ExportSource): AsyncGenerator<string> {
  yield `// ${plainText(attributes.name).replace(/\s+/g, ' ')}\n`;
  yield 'CREATE CONSTRAINT demarche_actor IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;\n';
  yield 'CREATE CONSTRAINT demarche_issue IF NOT EXISTS FOR (i:Issue) REQUIRE i.name IS UNIQUE;\n';
  for (let start = 0; start < nodes.length; start += ofStatement)
    yield actorStatements(nodes.slice(start, start + ofStatement).map(actorOf));
  const known = new Set(nodes.map(({ key }) => key));
  for await (const some of batches(stances())) yield stanceStatements(some, known);
}

function stanceStatements(stances: readonly ExportedStance[], known: Set<string>): string {
  const met = new Map(stances.flatMap(actorsOf).map((actor) => [actor.id, actor]));
  const fresh = [...met.values()].filter(({ id }) => !known.has(id));
  for (const { id } of fresh) known.add(id);
  const groups = groupBy(stances, ({ type, target }) => `${type} ${target ? 'actor' : 'issue'}`);
  return actorStatements(fresh) + [...groups.values()].map(statement).join('');
}

const statement = (group: readonly ExportedStance[]): string =>
  (group[0]!.target ? between : onIssue)(group[0]!.type, group);

async function* batches(stances: AsyncIterable<ExportedStance>): AsyncGenerator<ExportedStance[]> {
  let batch: ExportedStance[] = [];
  for await (const stance of stances) {
    batch.push(stance);
    if (batch.length < ofStatement) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}
