import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';
import type { Answer } from '../../core/api/request.ts';
import { matchedAlias, matches } from '../../core/search/match.ts';
import { counted } from '../../core/words/words.ts';
import { useActorSearch } from '../data/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { goToDetails } from '../state/go-to-details.ts';
import { isTyping } from '../state/is-typing.ts';
import { useView } from '../state/view-context.tsx';

type Found = Answer<'actors'>['actors'][number];

function Suggestion({ actor, query }: { actor: Found; query: string }) {
  const alias = matchedAlias(actor, query);
  return (
    <ListBoxItem id={actor.id} textValue={actor.name} className="suggestion">
      <KindMark kind={actor.kind} />
      <Text slot="label">
        <b>{actor.name}</b>
        {alias && `, also ${alias}`}
      </Text>
      <Text slot="description">{counted(actor.stances, 'stance')}</Text>
    </ListBoxItem>
  );
}

/** Finds actors by name or alias and selects the one chosen; the slash key goes there. */
export function SearchBox({ onDone, autoFocus = false }: { onDone?: () => void; autoFocus?: boolean }) {
  const [choices, setChoices] = useState(0);
  const done = () => {
    setChoices(choices + 1);
    onDone?.();
  };
  useEffect(() => {
    if (choices > 0) goToDetails();
  }, [choices]);
  // Every choice starts a new box: the old one, emptied, would take the focus back and open its list again.
  return <Box key={choices} onDone={done} autoFocus={autoFocus && choices === 0} />;
}

function Box({ onDone, autoFocus }: { onDone: () => void; autoFocus: boolean }) {
  const { state, select } = useView();
  const [query, setQuery] = useState('');
  const found = useActorSearch(query.trim(), state.filter.corpus);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  const choose = (key: Key | null) => {
    if (key === null) return;
    select({ kind: 'actor', id: String(key) });
    onDone();
  };
  // Until the answer is there the last one stands, less those who do not go by what was typed since.
  const actors = (found.data?.actors ?? []).filter((actor) => !found.isPlaceholderData || matches(actor, query));
  const chooseFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const pointed = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !pointed && query.trim() !== '' && actors[0]) choose(actors[0].id);
  };
  return (
    <ComboBox
      className="search"
      autoFocus={autoFocus}
      aria-label="Search actors"
      items={actors}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={choose}
      allowsEmptyCollection
      menuTrigger="focus"
      defaultFilter={() => true}
    >
      <Icon name="search" />
      <Input
        ref={input}
        placeholder="Search a person, country or organization"
        spellCheck={false}
        onKeyDown={chooseFirst}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <Button className="visually-hidden" excludeFromTabOrder aria-label="Show suggestions" />
      <Popover className="suggestions" placement="bottom start" offset={14} crossOffset={-37}>
        <ListBox
          className="suggestion-list"
          renderEmptyState={() => (
            <p className="suggestion-none">
              {found.isFetching ? 'Searching' : `No actor is called “${query.trim()}”.`}
            </p>
          )}
        >
          {actors.length > 0 && (
            <ListBoxSection id="actors">
              <Header>{query.trim() ? 'Actors' : 'Most active'}</Header>
              {actors.map((actor) => (
                <Suggestion key={actor.id} actor={actor} query={query} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
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
      </Popover>
    </ComboBox>
  );
}
