import { createContext, type ReactNode, use } from 'react';
import type { Question } from '../../../shared/search.ts';
import type { Answer } from '../../core/api/request.ts';
import { matchedAlias } from '../../core/search/match.ts';
import { questionSize } from '../../core/words/asked.ts';
import { dayName } from '../../core/words/dates.ts';
import { counted } from '../../core/words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';

type Found = Answer<'search'>;
type Document = Found['documents']['found'][number];

interface Rows {
  /** The key of the row that is pointed at. */
  pointed: string | null;
  idOf(key: string): string;
  choose(key: string): void;
  point(key: string): void;
}

/** What the rows share with their field. */
export const RowsContext = createContext<Rows | null>(null);

/** One row: the pointer chooses it, and the focus stays in the field. */
function Row({ id, className = '', children }: { id: string; className?: string; children: ReactNode }) {
  const { pointed, idOf, choose, point } = use(RowsContext)!;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    <div
      role="option"
      id={idOf(id)}
      aria-selected={pointed === id}
      data-focused={pointed === id || undefined}
      className={`suggestion ${className}`}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => pointed !== id && point(id)}
      onClick={() => choose(id)}
    >
      {children}
    </div>
  );
}

/** Keys of the rows, by which a choice tells what it is. */
export const rowKey = {
  question: (index: number) => `question ${index}`,
  actor: (id: string) => `actor ${id}`,
  issue: (name: string) => `issue ${name}`,
  document: (id: string) => `document ${id}`,
};

const questionIcons: Readonly<Record<Question['asks'], IconName>> = {
  stances: 'toward',
  path: 'graph',
  speakers: 'toward',
};

export function QuestionRow({ question, index }: { question: Question; index: number }) {
  const [sign] = question.filter.polarity ?? [];
  return (
    <Row id={rowKey.question(index)}>
      {sign ? <Sign sign={sign} decorative /> : <Icon name={questionIcons[question.asks]} />}
      <span slot="label">{question.words}</span>
      <span slot="description">{questionSize(question)}</span>
    </Row>
  );
}

export function ActorRow({ actor, query }: { actor: Found['actors']['found'][number]; query: string }) {
  const alias = actor.alias ?? matchedAlias(actor, query);
  return (
    <Row id={rowKey.actor(actor.id)}>
      <KindMark kind={actor.kind} />
      <span slot="label">
        <b>{actor.name}</b>
        {alias && `, also ${alias}`}
      </span>
      <span slot="description">{counted(actor.stances, 'stance')}</span>
    </Row>
  );
}

export function IssueRow({ issue }: { issue: Found['issues']['found'][number] }) {
  return (
    <Row id={rowKey.issue(issue.name)}>
      <Icon name="filter" />
      <span slot="label">
        {issue.name}
        {issue.phrase && `, also ${issue.phrase}`}
      </span>
      <span slot="description">{counted(issue.stances, 'stance')}</span>
    </Row>
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
    <Row id={rowKey.document(document.id)} className="is-document">
      <Icon name="news" />
      <span slot="label">
        {title}
        {document.passage && (
          <span className="passage">
            <Passage {...document.passage} />
          </span>
        )}
      </span>
      <span slot="description">{document.date && dayName(document.date)}</span>
    </Row>
  );
}
