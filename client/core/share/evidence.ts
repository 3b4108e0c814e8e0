import type { Document } from '../../../shared/document.ts';
import type { StanceRecord } from '../../../shared/routes.ts';
import type { Line, StanceGraph } from '../graph/stance-graph.ts';
import type { Caption } from '../picture/svg.ts';
import type { Field } from '../table/rows.ts';
import { stanceFields } from '../table/stance-fields.ts';
import type { Selection } from '../view-state/view-state.ts';
import { dayName } from '../words/dates.ts';
import { counted, typeName } from '../words/words.ts';

/** Of an article what a citation names. */
export type Cited = Pick<Document, 'id' | 'title' | 'source' | 'date' | 'url'>;

/** The lines that are drawn, or of those the ones of what is selected. */
export function linesChosen(graph: StanceGraph, selection: Selection): readonly Line[] {
  if (selection.kind === 'none') return graph.lines;
  if (selection.kind === 'actor') return graph.linesOf(selection.id);
  const { source, target } = selection;
  return [graph.line(source, target), graph.line(target, source)].filter((line) => line !== undefined);
}

/** The columns of the evidence: those of the stances, and where each stands. */
export const evidenceFields = (cited: ReadonlyMap<string, Cited>): Field<StanceRecord>[] => [
  ...stanceFields,
  { key: 'paragraph', name: 'Paragraph', value: ({ paragraph }) => paragraph },
  { key: 'url', name: 'Address', value: ({ documentId }) => cited.get(documentId)?.url ?? '' },
  { key: 'document', name: 'Document', value: ({ documentId }) => documentId },
];

const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');

/** `“Talks stall”, Daily, 25 Apr 2024, <https://…>`. */
export function citation({ id, title, source, date, url }: Cited): string {
  const parts = [
    `“${escapeMarkdown(title ?? id)}”`,
    source && escapeMarkdown(source),
    date && dayName(date),
    url && `<${url}>`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Stances of one source toward one target, in the order of the first of each. */
function byLine(stances: readonly StanceRecord[]): StanceRecord[][] {
  const lines = new Map<string, StanceRecord[]>();
  for (const stance of stances) {
    const key = `${stance.source}\t${stance.target}`;
    lines.set(key, [...(lines.get(key) ?? []), stance]);
  }
  return [...lines.values()];
}

/** The sentence with the words that say so in bold. */
function quoted({ sentenceText, sentence, evidence }: StanceRecord): string {
  const [from, to] = [evidence.start - sentence.start, evidence.end - sentence.start];
  const [before, words, after] = [sentenceText.slice(0, from), sentenceText.slice(from, to), sentenceText.slice(to)];
  return `${escapeMarkdown(before)}**${escapeMarkdown(words).trim()}**${escapeMarkdown(after)}`;
}

/** The evidence as Markdown: line by line the sentences, with footnotes that cite the articles. */
export function evidenceMarkdown(
  stances: readonly StanceRecord[],
  cited: ReadonlyMap<string, Cited>,
  { title, summary, shown }: Caption,
): string {
  const numbers = new Map<string, number>();
  const note = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `[^${numbers.get(id)}]`;
  };
  const sections = byLine(stances).map((line) => {
    const [{ sourceName, targetName }] = line as [StanceRecord];
    const rows = line.map((stance) => {
      const said = stance.attributedToName ? `, said by ${escapeMarkdown(stance.attributedToName)}` : '';
      const where = `paragraph ${stance.paragraph}${note(stance.documentId)}`;
      return `> ${quoted(stance)}\n>\n> ${typeName(stance.type)}, ${stance.polarity}${said}; confidence ${stance.confidence.toFixed(2)}; ${where}`;
    });
    const heading = `## ${escapeMarkdown(sourceName)} toward ${escapeMarkdown(targetName ?? '')}: ${counted(line.length, 'stance')}`;
    return [heading, ...rows].join('\n\n');
  });
  const notes = [...numbers].map(
    ([id, number]) =>
      `[^${number}]: ${citation(cited.get(id) ?? { id, title: id, source: null, date: null, url: null })}`,
  );
  return `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(summary), escapeMarkdown(shown), ...sections, notes.join('\n')].join('\n\n')}\n`;
}
