import type { Writer } from './format.ts';
import { type GexfEdges, writeGexf } from './gexf.ts';
import type { DatedEdge } from './source.ts';
import { element } from './xml.ts';

/** One that Gephi does not take for the weight of the edge, whose changes break its timeline. */
const tone = 'intensity_of_day';

/** Every edge is there on the days of its stances, and tells what they said on each. */
const byDay: GexfEdges<DatedEdge> = {
  lists: [
    element('attributes', { class: 'edge', mode: 'dynamic' }, [
      element('attribute', { id: tone, title: tone, type: 'double' }),
    ]),
  ],
  edges: (source) => source.datedEdges(),
  when: () => '',
  values: ({ days }) =>
    days
      .map(({ day, intensity }) => `${element('attvalue', { for: tone, value: intensity, start: day, end: day })}\n`)
      .join(''),
  children: ({ days }) =>
    days.length
      ? `${element(
          'spells',
          {},
          days.map(({ day }) => element('spell', { start: day, end: day })),
        )}\n`
      : '',
};

/** GEXF with one spell for each day on which an edge has stances, so that Gephi's timeline shows it then; an edge without any date is always there. */
export const gexfDays: Writer = { id: 'gexf-days', write: (source) => writeGexf(source, byDay) };
