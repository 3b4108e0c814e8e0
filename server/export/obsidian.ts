import type { Actor } from '../../shared/actor.ts';
import { groupBy } from '../../shared/group-by.ts';
import { stanceTypes } from '../../shared/plover.ts';
import type { Writer } from './format.ts';
import { NoteNames } from './note-names.ts';
import { plainText } from './plain-text.ts';
import type { ExportedEdge, ExportedNode, ExportedStance, ExportSource } from './source.ts';
import { actorOf, actorsOf, issueOf, webAddress } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';
import { type ZippedFile, zipped } from './zip.ts';

/**
 * A vault for Obsidian: a note for each actor with its links by type, as fields that Dataview reads (`accuse:: [[China]]`), and one
 * for each article with its sentences. Backlinks show the other direction.
 */
export const obsidian: Writer = { id: 'obsidian', write: (source) => zipped(files(source)) };

/** Text within a line of Markdown: without line ends, links, tags and markup of its own. */
const inline = (text: string): string =>
  plainText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~$%=]/g, '\\$&');

const yaml = (text: string): string => JSON.stringify(plainText(text));

const frontMatter = (values: Readonly<Record<string, string | number | readonly string[] | null>>): string =>
  `---\n${Object.entries(values)
    .filter(([, value]) => value !== null && (!Array.isArray(value) || value.length))
    .map(([name, value]) => {
      if (typeof value === 'number') return `${name}: ${value}\n`;
      return typeof value === 'string'
        ? `${name}: ${yaml(value)}\n`
        : `${name}:\n${(value as string[]).map((entry) => `  - ${yaml(entry)}\n`).join('')}`;
    })
    .join('')}---\n`;

async function* files(source: ExportSource): AsyncGenerator<ZippedFile> {
  const names = new NoteNames();
  for (const { key, attributes } of source.nodes) names.give(key, attributes.label);
  yield* actorNotes(source, names);
  const others = new Map<string, Actor>();
  yield* articleNotes(source, names, others);
  for (const actor of others.values())
    yield { name: `Actors/${names.of(actor.id)}.md`, text: actorHead(actor, names, {}) };
}

const actorHead = (
  { name, kind, country, role, aliases, affiliation }: Actor,
  names: NoteNames,
  counts: Record<string, number>,
) =>
  frontMatter({ tags: [`demarche/${kind}`], name, kind, country, role, aliases, ...counts }) +
  `# ${inline(name)}\n${affiliation !== null && names.has(affiliation) ? `\naffiliation:: ${names.link(affiliation)}\n` : ''}`;

async function* oneByOne<T>(lists: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const some of lists) yield* some;
}

async function* actorNotes({ nodes, edges }: ExportSource, names: NoteNames): AsyncGenerator<ZippedFile> {
  const given = oneByOne(edges());
  let next = await given.next();
  for (const node of nodes) {
    const own: ExportedEdge[] = [];
    for (; !next.done && next.value.source === node.key; next = await given.next()) own.push(next.value);
    yield { name: `Actors/${names.of(node.key)}.md`, text: actorNote(node, own, names) };
  }
}

function actorNote(node: ExportedNode, edges: readonly ExportedEdge[], names: NoteNames): string {
  const { stances, documents } = node.attributes;
  const links = stanceTypes.flatMap((type) =>
    edges
      .filter(({ attributes }) => attributes.byType[type])
      .map(({ target, attributes }) => `- ${type.toLowerCase()}:: ${names.link(target)} ${attributes.byType[type]}\n`),
  );
  return (
    actorHead(actorOf(node), names, { stances, articles: documents }) +
    (links.length ? `\n## Stances toward others\n\n${links.join('')}` : '')
  );
}

async function* articleNotes(
  { stances, nodes }: ExportSource,
  names: NoteNames,
  others: Map<string, Actor>,
): AsyncGenerator<ZippedFile> {
  const known = new Set(nodes.map(({ key }) => key));
  for await (const group of byDocument(stances())) {
    const { document } = group[0]!;
    for (const actor of group.flatMap(actorsOf)) {
      if (known.has(actor.id) || others.has(actor.id)) continue;
      names.give(actor.id, actor.name);
      others.set(actor.id, actor);
    }
    const name = names.giveAway(document.title ?? document.id);
    yield { name: `Articles/${name}.md`, text: articleNote(group, names) };
  }
}

async function* byDocument(stances: AsyncIterable<ExportedStance>): AsyncGenerator<ExportedStance[]> {
  let group: ExportedStance[] = [];
  for await (const stance of stances) {
    if (group.length && group[0]!.document.id !== stance.document.id) {
      yield group;
      group = [];
    }
    group.push(stance);
  }
  if (group.length) yield group;
}

function articleNote(stances: readonly ExportedStance[], names: NoteNames): string {
  const { id, title, date, source, url, language } = stances[0]!.document;
  const head = frontMatter({
    ...{ tags: ['demarche/article'], document: id, date: dayOf(date), outlet: source },
    ...{ url: webAddress(url), language },
  });
  const sentences = groupBy(stances, ({ sentence }) => sentence.start);
  return `${head}# ${inline(title ?? id)}\n${[...sentences.values()].map((group) => sentenceBlock(group, names)).join('')}`;
}

function sentenceBlock(stances: readonly ExportedStance[], names: NoteNames): string {
  const lines = stances.map((stance) => {
    const issue = issueOf(stance);
    const toward = [stance.target && names.link(stance.target.id), issue && `on ${inline(issue)}`].filter(Boolean);
    const manner = stance.modality === 'asserted' ? '' : ` (${stance.modality})`;
    const speaker = stance.attributedTo ? `, as ${names.link(stance.attributedTo.id)} says` : '';
    return `- ${names.link(stance.source.id)} **${stance.type.toLowerCase()}** ${toward.join(' ')}${manner}${speaker}\n`;
  });
  return `\n> ${inline(stances[0]!.sentenceText).trim()}\n\n${lines.join('')}`;
}
