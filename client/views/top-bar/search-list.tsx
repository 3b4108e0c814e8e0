import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Question } from '../../../shared/search.ts';
import type { Answer } from '../../core/api/request.ts';
import { asking } from '../../core/asked/asked.ts';
import { matches } from '../../core/search/match.ts';
import { readingRemarks } from '../../core/words/asked.ts';
import { counted, number } from '../../core/words/words.ts';
import { QuestionParts } from '../asked/question-parts.tsx';
import { useSearch } from '../data/search.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { type SearchListProps, searchLabel, searchPlaceholder, useSlash } from './search-box.tsx';
import { ActorRow, DocumentRow, IssueRow, QuestionRow, RowsContext, rowKey } from './search-rows.tsx';

type Found = Answer<'search'>;

const nobody = { asks: 'stances', source: null, target: null, eitherWay: false } as const;

/** What is done with the row of a key. */
function useChoice(found: Found | undefined) {
  const { state, update, select, read } = useView();
  return (key: string) => {
    const [kind, ...rest] = key.split(' ');
    const name = rest.join(' ');
    if (kind === 'actor') select({ kind: 'actor', id: name });
    else if (kind === 'issue') update(asking(state, { ...nobody, filter: { issue: [name] } }));
    else if (kind === 'document') read(name, null);
    else update(asking(state, found!.questions[Number(name)]!));
  };
}

interface Group {
  id: string;
  title: string;
  keys: string[];
  rows: ReactNode[];
}

/** What was found, group by group: whoever is called what was typed comes before what may be asked. */
function groupsOf({ questions, actors, issues, documents }: Found, query: string): Group[] {
  const group = (id: string, title: string, keys: string[], rows: ReactNode[]): Group => ({ id, title, keys, rows });
  const of = (title: string, shown: number, total: number) =>
    shown < total && query ? `${title}, ${number(shown)} of ${number(total)}` : title;
  const asked = group(
    'questions',
    query ? 'Questions' : 'Ask',
    questions.map((_, index) => rowKey.question(index)),
    questions.map((question, index) => <QuestionRow key={question.words} question={question} index={index} />),
  );
  const people = group(
    'actors',
    query ? of('Actors', actors.found.length, actors.total) : 'Most active',
    actors.found.map(({ id }) => rowKey.actor(id)),
    actors.found.map((actor) => <ActorRow key={actor.id} actor={actor} query={query} />),
  );
  const rest = [
    group(
      'issues',
      query ? of('Issues', issues.found.length, issues.total) : 'Most frequent issues',
      issues.found.map(({ name }) => rowKey.issue(name)),
      issues.found.map((issue) => <IssueRow key={issue.name} issue={issue} />),
    ),
    group(
      'documents',
      of('Articles', documents.found.length, documents.total),
      documents.found.map(({ id }) => rowKey.document(id)),
      documents.found.map((document) => <DocumentRow key={document.id} document={document} />),
    ),
  ];
  const isName = actors.found[0] !== undefined && matches(actors.found[0], query);
  return [...(isName ? [people, asked] : [asked, people]), ...rest].filter(({ rows }) => rows.length > 0);
}

const none = { total: 0, found: [] };

/** What an answer to something else holds that is called what was typed. */
function callable({ actors }: Found, query: string): Found {
  const found = actors.found.filter((actor) => matches(actor, query));
  return { questions: [], actors: { total: found.length, found }, issues: none, documents: none };
}

/** What the phrase was read as, where it is more than a name. */
function ReadAs({ question }: { question: Question }) {
  const remarks = readingRemarks(question);
  return (
    <div className="read-as">
      <p className="asked-parts">
        <span>Read as</span> <QuestionParts question={question} />
      </p>
      {remarks && <p className="side-note">{remarks}</p>}
    </div>
  );
}

/** The rows in their groups. Options that are pointed at are told through the field, which keeps the focus. */
function Groups({ id, groups }: { id: string; groups: readonly Group[] }) {
  return (
    <div role="listbox" id={id} className="suggestion-list" aria-label="Suggestions">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <p className="suggestion-title" id={`${id}-${group.id}`}>
            {group.title}
          </p>
          {group.rows}
        </div>
      ))}
    </div>
  );
}

const KeyHints = () => (
  <div className="suggestion-keys" aria-hidden="true">
    <span>
      <span className="key">↑</span> <span className="key">↓</span> choose
    </span>
    <span>
      <span className="key">Enter</span> open
    </span>
    <span>
      <span className="key">Esc</span> close
    </span>
  </div>
);

/** Which of the rows is pointed at; none once others stand there. */
function usePointed(keys: readonly string[]) {
  const [pointed, setPointed] = useState<string | null>(null);
  const at = pointed === null ? -1 : keys.indexOf(pointed);
  const move = (by: 1 | -1) => {
    if (keys.length) setPointed(keys[(at + by + (at < 0 && by < 0 ? 1 : 0) + keys.length) % keys.length]!);
  };
  return { pointed: at < 0 ? null : pointed, point: setPointed, move };
}

/** The field with the list of what its words find and may ask (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function SearchList({ begun, autoFocus, onDone }: SearchListProps) {
  const { state } = useView();
  const [query, setQuery] = useState(begun);
  const typed = query.trim();
  const [open, setOpen] = useState(autoFocus);
  const { data: found, isFetching, isCurrent } = useSearch(typed, state.filter.corpus, open || typed !== '');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useSlash(() => input.current?.focus());
  // At once, so that what is being typed goes on here.
  useLayoutEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const choice = useChoice(found);
  const [waiting, setWaiting] = useState(false);
  // Until the answer is there, whoever goes by what was typed stands.
  const groups = found ? groupsOf(isCurrent ? found : callable(found, typed), typed) : [];
  const keys = groups.flatMap((group) => group.keys);
  const [first] = keys;
  const { pointed, point, move } = usePointed(keys);
  const idOf = (key: string) => `${id}-${keys.indexOf(key)}`;
  const choose = (key: string) => {
    choice(key);
    onDone();
  };
  // Enter means what was typed: it waits for the answer to it.
  const pressEnter = () => {
    if (pointed) choose(pointed);
    else if (typed !== '' && isCurrent && first) choose(first);
    else setWaiting(typed !== '' && !isCurrent);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') pressEnter();
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    if (!waiting || !isCurrent) return;
    setWaiting(false);
    if (first) choose(first);
  });
  useEffect(() => {
    if (pointed) document.querySelector('.suggestion[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const [question] = found?.questions ?? [];
  const lists = open && groups.length > 0;
  return (
    <search
      className="search"
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setOpen(false)}
    >
      <Icon name="search" />
      <input
        ref={input}
        role="combobox"
        aria-label={searchLabel}
        aria-autocomplete="list"
        aria-expanded={lists}
        aria-controls={lists ? id : undefined}
        aria-activedescendant={lists && pointed ? idOf(pointed) : undefined}
        autoComplete="off"
        placeholder={searchPlaceholder}
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          point(null);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <p className="visually-hidden" role="status">
        {lists && counted(keys.length, 'suggestion')}
      </p>
      {open && found && (
        <div className="suggestions">
          {question && typed && groups[0]?.id === 'questions' && <ReadAs question={question} />}
          {lists && (
            <RowsContext value={{ pointed, idOf, choose, point }}>
              <Groups id={id} groups={groups} />
            </RowsContext>
          )}
          {!lists && (
            <p className="suggestion-none">
              {isFetching || !isCurrent
                ? 'Searching'
                : `Nothing is called “${typed}”. Try an actor, an issue, or “who criticises China”.`}
            </p>
          )}
          <KeyHints />
        </div>
      )}
    </search>
  );
}
