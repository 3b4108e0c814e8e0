import { z } from 'zod';
import { filters } from '../filters.ts';
import { quotation } from '../quotation.ts';
import { tool } from '../tool.ts';
import { bestSentences } from './relations.ts';

export const timeline = tool({
  name: 'timeline',
  title: 'How the tone changes over time',
  description:
    'Counts and mean PLOVER intensity (-10 most negative to 10 most positive) by period of an actor, a pair or an issue, and the days on which the tone changed, with sentences before and after.',
  input: {
    actor: z.string().max(300).optional().describe('id, name or alias of an actor; all when left out'),
    with: z.string().max(300).optional().describe('another actor: only what is between the two'),
    direction: z.enum(['out', 'in', 'both']).default('both'),
    by: z.enum(['day', 'week', 'month']).default('month'),
    ...filters,
  },
  async run({ queries, links }, { by, ...query }) {
    const { periods, actor, with: other } = await queries.timeline({ by, ...query });
    const { changes } = await queries.changes(query);
    const sentences = (stances: Parameters<typeof quotation>[0][]) => stances.map((stance) => quotation(stance, links));
    return {
      actor,
      with: other,
      periods,
      changes: changes.map(({ date, difference, probability, before, after }) => ({
        ...{ date, difference, probability },
        before: { ...before, sentences: sentences(before.sentences) },
        after: { ...after, sentences: sentences(after.sentences) },
      })),
      link: actor && links.actor(actor.id),
    };
  },
});

/** Lines against the factions that get sentences with them. */
const quoted = 5;

export const factions = tool({
  name: 'factions',
  title: 'Who stands with and against whom',
  description:
    'The two factions that divide the strongest actors best, the lines that go against them (with sentences), balanced triads and the most central actors.',
  input: { nodes: z.int().min(3).max(500).default(60).describe('how many actors at most: the strongest'), ...filters },
  async run(parts, { nodes, ...filter }) {
    const { triads, frustration, members, actors } = await parts.queries.balance({ nodes, ...filter });
    const against = [];
    for (const [index, { a, b, sign }] of frustration.against.entries())
      against.push({
        ...{ between: [a.label, b.label], sign, link: parts.links.line(a.id, b.id) },
        sentences: index < quoted ? await bestSentences(parts, a.id, b.id, filter) : [],
      });
    return {
      actors,
      explained: [frustration.explained, triads.explained],
      exact: frustration.exact,
      factions: frustration.factions.map((faction) => faction.map(({ label }) => label)),
      against,
      balancedTriads: { balanced: triads.balanced, total: triads.total },
      mostCentral: members.slice(0, 10).map(({ id, label, explained }) => ({
        ...{ id, name: label, explained, link: parts.links.actor(id) },
      })),
    };
  },
});
