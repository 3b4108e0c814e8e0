import { type Polarity, polarities } from '../../shared/plover.ts';
import type { Writer } from './format.ts';
import { plainText } from './plain-text.ts';
import type { ExportSource } from './source.ts';

/**
 * Pajek's network file (http://mrvar.fdv.uni-lj.si/pajek/) with a line for each sign of an edge. Its value is how many stances have
 * the sign, negative for negative ones, as Pajek's balance and clustering of signed networks take it.
 */
export const pajek: Writer = { id: 'pajek', write };

/** What the value of a line of the relation is multiplied by; neutral lines have the value that is no sign. */
const factors: Readonly<Record<Polarity, number>> = { positive: 1, negative: -1, neutral: 0 };

/** A label in one line; the format has no way to write a quotation mark, and some readers take a backslash for one to escape it. */
const quote = (label: string): string =>
  `"${plainText(label).replace(/\s+/g, ' ').replaceAll('"', "'").replaceAll('\\', '/')}"`;

async function* write({ attributes, nodes, edges }: ExportSource): AsyncGenerator<string> {
  const numbers = new Map(nodes.map(({ key }, index) => [key, index + 1]));
  yield `*Network ${quote(attributes.name)}\n*Vertices ${nodes.length}\n`;
  for (const { key, attributes: node } of nodes) yield `${numbers.get(key)} ${quote(node.label)}\n`;
  yield '*Arcs\n';
  for await (const some of edges())
    for (const { source, target, attributes: edge } of some)
      for (const polarity of polarities.filter((sign) => edge.byPolarity[sign]))
        yield `${numbers.get(source)} ${numbers.get(target)} ${factors[polarity] * edge.byPolarity[polarity]}\n`;
}
