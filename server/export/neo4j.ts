import type { Actor } from '../../shared/actor.ts';
import { plainCell, row } from './csv-cell.ts';
import type { Writer } from './format.ts';
import { labelOf, relationshipValues } from './neo4j-values.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { actorOf, actorsOf, issueOf } from './stance-key.ts';
import { type ZippedFile, zipped } from './zip.ts';

/** Tables for `neo4j-admin database import`, in an archive: actors, issues, and every stance as a relationship of its PLOVER type. */
export const neo4j: Writer = { id: 'neo4j', write: (source) => zipped(files(source)) };

/** Text in one line: the importer reads others only when it is told to. */
const line = (value: string | number | null): string | number | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;

const lineOf = (values: readonly (string | number | null)[]): string => row(values.map(line), plainCell);

const actorHeader = ['id:ID', 'name', 'kind', 'country', 'affiliation', 'role', 'aliases:string[]', ':LABEL'];

const actorRow = (actor: Actor): string => {
  const { id, name, kind, country, affiliation, role, aliases } = actor;
  const listed = aliases.map((alias) => alias.replaceAll(';', ',')).join(';');
  return lineOf([`actor:${id}`, name, kind, country, affiliation, role, listed, `Actor;${labelOf(actor)}`]);
};

const typed: Readonly<Record<string, string>> = { date: 'date:date', intensity: 'intensity:double' };

const stanceHeader = (stance: ReturnType<typeof relationshipValues>): string[] => [
  ...[':START_ID', ':END_ID', ':TYPE'],
  ...Object.keys(stance).map((name) => typed[name] ?? (name === 'confidence' ? 'confidence:double' : name)),
];

const endOf = (stance: ExportedStance): string =>
  stance.target ? `actor:${stance.target.id}` : `issue:${issueOf(stance)}`;

/** What a stance has, for the header of a table without any. */
const names = [
  ...['id', 'date', 'polarity', 'intensity', 'modality', 'confidence', 'issue', 'attributedTo'],
  ...['sentence', 'outlet', 'title', 'url'],
];

interface Met {
  actors: Map<string, Actor>;
  issues: Set<string>;
}

async function* files(source: ExportSource): AsyncGenerator<ZippedFile> {
  const met: Met = { actors: new Map(source.nodes.map((node) => [node.key, actorOf(node)])), issues: new Set() };
  yield { name: 'stances.csv', text: stanceRows(source, met) };
  yield { name: 'actors.csv', text: actorRows(met) };
  yield { name: 'issues.csv', text: issueRows(met) };
}

async function* stanceRows({ stances }: ExportSource, { actors, issues }: Met): AsyncGenerator<string> {
  yield lineOf(stanceHeader(Object.fromEntries(names.map((name) => [name, null])) as never));
  for await (const stance of stances()) {
    for (const actor of actorsOf(stance)) if (!actors.has(actor.id)) actors.set(actor.id, actor);
    if (!stance.target) issues.add(issueOf(stance)!);
    yield lineOf([
      ...[`actor:${stance.source.id}`, endOf(stance), stance.type],
      ...Object.values(relationshipValues(stance)),
    ]);
  }
}

function* actorRows({ actors }: Met): Generator<string> {
  yield lineOf(actorHeader);
  for (const actor of actors.values()) yield actorRow(actor);
}

function* issueRows({ issues }: Met): Generator<string> {
  yield lineOf(['id:ID', 'name', ':LABEL']);
  for (const issue of issues) yield lineOf([`issue:${issue}`, issue, 'Issue']);
}
