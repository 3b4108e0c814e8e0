import { ListBoxItem, Text } from 'react-aria-components';
import type { Question } from '../../../shared/search.ts';
import type { Answer } from '../../core/api/request.ts';
import { matchedAlias } from '../../core/search/match.ts';
import { questionSize } from '../../core/words/asked.ts';
import { dayName } from '../../core/words/dates.ts';
import { counted } from '../../core/words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';

type Found = Answer<'search'>;
type Document = Found['documents']['found'][number];

/** Keys of the rows, by which a choice tells what it is. */
export const rowKey = {
  question: (index: number) => `question ${index}`,
  actor: (id: string) => `actor ${id}`,
  issue: (name: string) => `issue ${name}`,
  document: (id: string) => `document ${id}`,
};

export function QuestionRow({ question, index }: { question: Question; index: number }) {
  const [sign] = question.filter.polarity ?? [];
  return (
    <ListBoxItem id={rowKey.question(index)} textValue={question.words} className="suggestion">
      {sign ? <Sign sign={sign} decorative /> : <Icon name={question.asks === 'path' ? 'graph' : 'toward'} />}
      <Text slot="label">{question.words}</Text>
      <Text slot="description">{questionSize(question)}</Text>
    </ListBoxItem>
  );
}

export function ActorRow({ actor, query }: { actor: Found['actors']['found'][number]; query: string }) {
  const alias = actor.alias ?? matchedAlias(actor, query);
  return (
    <ListBoxItem id={rowKey.actor(actor.id)} textValue={actor.name} className="suggestion">
      <KindMark kind={actor.kind} />
      <Text slot="label">
        <b>{actor.name}</b>
        {alias && `, also ${alias}`}
      </Text>
      <Text slot="description">{counted(actor.stances, 'stance')}</Text>
    </ListBoxItem>
  );
}

export function IssueRow({ issue }: { issue: Found['issues']['found'][number] }) {
  return (
    <ListBoxItem id={rowKey.issue(issue.name)} textValue={issue.name} className="suggestion">
      <Icon name="filter" />
      <Text slot="label">
        {issue.name}
        {issue.phrase && `, also ${issue.phrase}`}
      </Text>
      <Text slot="description">{counted(issue.stances, 'stance')}</Text>
    </ListBoxItem>
  );
}

/** A passage with the words that were looked for in bold. */
function Passage({ text, marks }: NonNullable<Document['passage']>) {
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <b>{text.slice(start, end)}</b>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

export function DocumentRow({ document }: { document: Document }) {
  const title = document.title ?? document.id;
  return (
    <ListBoxItem id={rowKey.document(document.id)} textValue={title} className="suggestion is-document">
      <Icon name="news" />
      <Text slot="label">
        {title}
        {document.passage && (
          <span className="passage">
            <Passage {...document.passage} />
          </span>
        )}
      </Text>
      <Text slot="description">{document.date && dayName(document.date)}</Text>
    </ListBoxItem>
  );
}
