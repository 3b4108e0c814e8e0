import { z } from 'zod';
import { filters } from '../filters.ts';
import { quotation } from '../quotation.ts';
import { speakerPair } from '../speaker-pair.ts';
import { type Parts, tool } from '../tool.ts';

const actor = z.string().min(1).max(300).describe('id, name or alias of an actor');

/** The sentences that show best what two actors say of each other. */
export async function bestSentences({ queries, links }: Parts, source: string, target: string, filter: object) {
  const { sentences } = await queries.ask({ source, target, eitherWay: true, limit: 1, ...filter });
  return sentences.map((stance) => quotation(stance, links));
}

/** Neighbours that get sentences with them. */
const quoted = 10;

export const neighbours = tool({
  name: 'neighbours',
  title: 'The neighbours of an actor',
  description:
    'Who takes a stance toward an actor and toward whom it takes one, strongest first, with counts by sign; the first ten with the sentences that show it best.',
  input: {
    actor,
    direction: z.enum(['out', 'in', 'both']).default('both').describe('stances that it gives, receives, or both'),
    depth: z.int().min(1).max(3).default(1),
    ...filters,
    limit: z.int().min(1).max(200).default(30),
  },
  async run(parts, { actor: name, limit, direction, depth, ...filter }) {
    const { queries, links } = parts;
    const { actor: center, total, neighbors } = await queries.neighbors(name, { direction, depth, limit, ...filter });
    const shown = [];
    for (const [index, { id, depth: steps, attributes, outgoing, incoming }] of neighbors.entries())
      shown.push({
        ...{ id, name: attributes.label, kind: attributes.kind, depth: steps },
        given: outgoing && { stances: outgoing.count, byPolarity: outgoing.byPolarity },
        received: incoming && { stances: incoming.count, byPolarity: incoming.byPolarity },
        sentences: index < quoted && steps === 1 ? await bestSentences(parts, center.id, id, filter) : [],
        link: outgoing || !incoming ? links.line(center.id, id) : links.line(id, center.id),
      });
    return {
      actor: { id: center.id, name: center.name, link: links.actor(center.id) },
      total,
      neighbours: shown,
    };
  },
});

export const evidence = tool({
  name: 'evidence',
  title: 'The sentences behind a line',
  description:
    'Every stance of one actor toward another with its exact sentence, outlet, date and link, highest score first; denied ones, too.',
  input: { source: actor, target: actor, ...filters, limit: z.int().min(1).max(200).default(20) },
  async run({ queries, links }, { source, target, limit, ...filter }) {
    const answer = await queries.edge(source, target, { limit, ...filter });
    return {
      source: { id: answer.source.id, name: answer.source.name },
      target: { id: answer.target.id, name: answer.target.name },
      total: answer.total,
      byPolarity: answer.attributes?.byPolarity ?? null,
      stancesTheOtherWay: answer.reverseCount,
      sentences: answer.stances.map((stance) => quotation(stance, links)),
      link: links.line(answer.source.id, answer.target.id),
    };
  },
});

export const paths = tool({
  name: 'paths',
  title: 'How two actors are connected',
  description: 'The shortest paths between two actors over stances, each step with its best sentence.',
  input: {
    source: actor,
    target: actor,
    directed: z.boolean().default(false).describe('only along the direction of the stances'),
    limit: z.int().min(1).max(20).default(5),
    ...filters,
  },
  async run({ queries, links }, { source, target, directed, limit, ...filter }) {
    const query = { ...filter, k: limit, directed: directed ? (true as const) : undefined };
    const found = await queries.paths(source, target, query);
    return {
      source: found.source,
      target: found.target,
      more: found.more,
      paths: found.paths.map(({ steps, hops }) => ({
        steps,
        hops: hops.map(({ from, to, forward, backward, quotation: best }) => ({
          ...{ from: from.label, to: to.label, stances: forward?.count ?? 0, stancesBack: backward?.count ?? 0 },
          sentence: best && quotation(best, links),
        })),
      })),
      link: links.path(found.source.id, found.target.id),
    };
  },
});

export const speakers = tool({
  name: 'speakers',
  title: 'Who speaks for whom',
  description:
    'Pairs of a speaker and an actor whose stances it claims, as a minister for a government or a rival of another, those with most claims first, with sentences.',
  input: {
    speaker: actor.optional(),
    subject: actor.optional().describe('id, name or alias of the actor whose stances are told'),
    affiliated: z.boolean().default(false).describe('only where one acts for the other'),
    ...filters,
    limit: z.int().min(1).max(100).default(20),
  },
  async run({ queries, links }, { affiliated, ...query }) {
    const { total, pairs } = await queries.speakers({ ...query, affiliated: affiliated ? (true as const) : undefined });
    return {
      total,
      pairs: pairs.map((pair) => speakerPair(pair, links)),
    };
  },
});
