import type { ExportSource } from '../source.ts';
import type { Drawn } from './choice.ts';

const number = (value: number): string => value.toLocaleString('en');

const amount = (shown: number, all: number, one: string, many: string): string =>
  shown === all
    ? `${number(all)} ${all === 1 ? one : many}`
    : `the strongest ${number(shown)} of ${number(all)} ${many}`;

/** How much of the graph is drawn, and what it is made of. */
export function drawnWords(
  { attributes, nodes, edgeCount }: ExportSource,
  part: Pick<Drawn, 'nodes' | 'edges'>,
): string {
  const { stances, documents, firstDate, lastDate } = attributes;
  const drawn = [
    amount(part.nodes.length, nodes.length, 'actor', 'actors'),
    amount(part.edges.length, edgeCount, 'line', 'lines'),
  ].join(' and ');
  const days = firstDate && lastDate ? `, ${firstDate} to ${lastDate}` : '';
  return `Drawn are ${drawn}: ${number(stances)} stances in ${number(documents)} articles${days}.`;
}

/** What the colours and arrows of a drawing mean. */
export const colourWords =
  'Teal lines are mostly positive, orange ones mostly negative, grey ones neutral; an arrow points at whom the stance is toward.';

export const madeBy = 'Made by Demarche from what articles say; it is no claim that they are right.';
