import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { ActorSummary } from '../../../shared/routes.ts';
import { matchedAlias, matches } from '../../core/search/match.ts';
import { counted } from '../../core/words/words.ts';
import { useActorSearch } from '../data/actors.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import '../styles/correct.ts';

interface Props {
  label: string;
  /** Name of the actor that is chosen now; empty for none. */
  name: string;
  onChoose: (actor: ActorSummary) => void;
  /** The key that leads to the field. */
  shortcut?: string;
  placeholder?: string | undefined;
  /** Actors that are no choice. */
  without?: readonly string[];
  /** Whether the field gets the focus once it is there. */
  focused?: boolean;
}

/** What is typed, and the actors that it finds; null while nothing is looked for. */
function useSearch(without: readonly string[]) {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const query = (typed ?? '').trim();
  const found = useActorSearch(query);
  const actors = (found.data?.actors ?? []).filter(
    (actor) => !without.includes(actor.id) && (!found.isPlaceholderData || matches(actor, query)),
  );
  const type = (text: string | null) => {
    setTyped(text);
    setAt(0);
  };
  return { typed, type, query, actors, at: Math.min(at, actors.length - 1), setAt, searching: found.isFetching };
}

function Option({ id, actor, query, pointed, onChoose }: OptionProps) {
  const alias = matchedAlias(actor, query);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={id}
      role="option"
      aria-selected={pointed}
      className="suggestion"
      data-focused={pointed || undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <KindMark kind={actor.kind} />
      <span className="suggestion-name">
        <b>{actor.name}</b>
        {alias && `, also ${alias}`}
      </span>
      <span className="suggestion-count">{counted(actor.stances, 'stance')}</span>
    </div>
  );
}

interface OptionProps {
  id: string;
  actor: ActorSummary;
  query: string;
  pointed: boolean;
  onChoose: () => void;
}

/** A field that holds an actor: typing searches all of them, and what is chosen holds at once. */
export function ActorField({ label, name, onChoose, shortcut, placeholder, without = [], focused = false }: Props) {
  const { typed, type, query, actors, at, setAt, searching } = useSearch(without);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const open = typed !== null;
  const choose = (actor: ActorSummary | undefined) => {
    type(null);
    if (actor) onChoose(actor);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) type('');
      else setAt((at + (event.key === 'ArrowDown' ? 1 : actors.length - 1)) % Math.max(1, actors.length));
    } else if (event.key === 'Enter' && open) choose(actors[at]);
    else if (event.key === 'Escape' && open) type(null);
    else if (event.key === 'Escape') box.current?.closest('article')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="field-box" ref={box}>
      <label htmlFor={`${id}-input`}>{label}</label>
      <input
        id={`${id}-input`}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && actors[at] ? `${id}-${at}` : undefined}
        data-key={shortcut?.toLowerCase()}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? name}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => type(null)}
        onKeyDown={press}
      />
      {shortcut && (
        <span className="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Choose another: ${label}`}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus();
          type(open ? null : '');
        }}
      >
        <Icon name="down" size={14} />
      </button>
      <Popover
        className="suggestions is-field"
        triggerRef={box}
        isOpen={open}
        isNonModal
        placement="bottom start"
        offset={4}
        onOpenChange={(isOpen) => !isOpen && type(null)}
      >
        <div id={`${id}-list`} role="listbox" aria-label={label} className="suggestion-list">
          {actors.map((actor, index) => (
            <Option
              key={actor.id}
              id={`${id}-${index}`}
              actor={actor}
              query={query}
              pointed={index === at}
              onChoose={() => choose(actor)}
            />
          ))}
        </div>
        {actors.length === 0 && (
          <p className="suggestion-none">{searching ? 'Searching' : `No actor is called “${query}”.`}</p>
        )}
      </Popover>
    </div>
  );
}
