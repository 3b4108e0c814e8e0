import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { goToDetails } from '../state/go-to-details.ts';
import { isTyping } from '../state/is-typing.ts';

export const searchLabel = 'Search or ask';
export const searchPlaceholder = 'Search, or ask “who criticises China”';

export interface SearchListProps {
  /** What was typed before the list was there. */
  begun: string;
  onDone: () => void;
  autoFocus: boolean;
}

type List = ComponentType<SearchListProps>;

/** What the slash key does: it goes to the field, or opens what holds it. */
export function useSlash(onSlash: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      onSlash();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Finds actors, issues and articles, reads questions, and shows the one chosen; the slash key goes there. */
export function SearchBox({ onDone, autoFocus = false }: { onDone?: () => void; autoFocus?: boolean }) {
  const [choices, setChoices] = useState(0);
  const [loaded, setLoaded] = useState<{ List: List } | null>(null);
  const [begun, setBegun] = useState('');
  const done = () => {
    setChoices(choices + 1);
    setBegun('');
    onDone?.();
  };
  useEffect(() => {
    if (choices > 0) goToDetails();
  }, [choices]);
  const load = () => {
    void import('./search-list.tsx').then(({ SearchList }) => setLoaded({ List: SearchList }));
  };
  if (!loaded) return <Field text={begun} onType={setBegun} onUse={load} autoFocus={autoFocus} />;
  // Every choice starts a new list: the old one, emptied, would take the focus back and open again.
  return <loaded.List key={choices} begun={begun} autoFocus={choices === 0} onDone={done} />;
}

interface FieldProps {
  text: string;
  onType: (text: string) => void;
  onUse: () => void;
  autoFocus: boolean;
}

/** The field until its list is loaded, when it is first used; what is typed meanwhile is kept. */
function Field({ text, onType, onUse, autoFocus }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useSlash(() => input.current?.focus());
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={input}
        aria-label={searchLabel}
        placeholder={searchPlaceholder}
        spellCheck={false}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onFocus={onUse}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
