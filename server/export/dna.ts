import { codedStatement } from './coded-statements.ts';
import { row } from './csv-cell.ts';
import type { Writer } from './format.ts';
import type { ExportedStance, ExportSource } from './source.ts';
import { stanceKey } from './stance-key.ts';
import { dayOf } from './statement-columns.ts';

/** The table of statements of Discourse Network Analyzer (Leifeld, https://github.com/leifeld/dna): person, organization, concept, agreement. */
export const dna: Writer = { id: 'dna', write };

const header = [
  ...['id', 'time', 'docId', 'docTitle', 'docAuthor', 'docSource', 'docSection', 'docType', 'text'],
  ...['person', 'organization', 'concept', 'agreement'],
];

const timeOf = (date: string | null): string | null => {
  const day = dayOf(date);
  return day && `${day} 00:00:00`;
};

/** A person with the organization that it speaks for, or the organization. */
const speaker = ({ source, affiliationName }: ExportedStance): (string | null)[] =>
  source.kind === 'person' ? [source.name, affiliationName] : [null, source.name];

async function* write({ stances }: ExportSource): AsyncGenerator<string> {
  yield row(header);
  for await (const stance of stances()) {
    const coded = codedStatement(stance);
    if (!coded) continue;
    const { id, title, date, source } = stance.document;
    yield row([
      ...[stanceKey(stance), timeOf(date), id, title, null, source, null, 'news article', stance.sentenceText],
      ...speaker(stance),
      ...[coded.concept, Number(coded.agrees)],
    ]);
  }
}
