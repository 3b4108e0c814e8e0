import { useEffect, useRef, useState } from 'react';
import type { GraphPart } from '../../../shared/graph.ts';
import { groupName, separateCount } from '../../core/words/drawn.ts';
import { counted, number } from '../../core/words/words.ts';
import { useSeparateGroups } from '../data/graph.ts';
import { BalanceBar } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { isShortcut } from '../state/single-keys.ts';
import { useView } from '../state/view-context.tsx';
import { Problem } from '../states/problem.tsx';

/** A row for each group; it draws the group alone. */
function Rows() {
  const { state, update } = useView();
  const { data, error, refetch } = useSeparateGroups(state.filter, true);
  const list = useRef<HTMLDivElement>(null);
  const there = data !== undefined;
  useEffect(() => {
    if (there) list.current?.querySelector('button')?.focus();
  }, [there]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <div className="separate-rows" ref={list}>
      {data?.groups.map((group) => (
        <button key={group.id} type="button" className="relation" onClick={() => update({ apart: group.id })}>
          <span className="relation-names">{groupName(group)}</span>
          <BalanceBar counts={group.byPolarity} size="small" />
          <span className="count">{number(group.stances)}</span>
        </button>
      ))}
    </div>
  );
}

function GroupList({ part, onClose }: { part: GraphPart; onClose: () => void }) {
  const { groups, actors } = part.separate;
  return (
    <section
      className="separate-list"
      aria-label="Separate pairs and groups"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>
          {separateCount(groups)} <span>stances</span>
        </h2>
        <p>{counted(actors, 'actor')} with no line to the rest of the graph.</p>
      </header>
      <Rows />
      <footer>
        <span className="key">Enter</span> draw alone
      </footer>
    </section>
  );
}

function PairMarks() {
  return (
    <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
      <path d="M3 3.500h7M16 8.500h7" />
      <circle cx="3" cy="3.500" r="2.500" />
      <circle cx="10" cy="3.500" r="2.500" />
      <circle cx="16" cy="8.500" r="2.500" />
      <circle cx="23" cy="8.500" r="2.500" />
    </svg>
  );
}

/** The groups as a row of the details that unfolds, where nothing may lie over the canvas. */
export function SeparateRow({ part }: { part: GraphPart }) {
  const [open, setOpen] = useState(false);
  if (part.separate.groups === 0) return null;
  return (
    <section>
      <button type="button" className="separate-button is-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <PairMarks /> {separateCount(part.separate.groups)} <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && <Rows />}
    </section>
  );
}

/** The groups that no line joins to what is drawn: a button with their number, and on request their list. */
export function SeparateGroups({ part }: { part: GraphPart }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isShortcut(event)) setOpen((before) => !before);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const { groups } = part.separate;
  if (groups === 0) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="separate">
      {open && <GroupList part={part} onClose={close} />}
      <button
        type="button"
        ref={button}
        className="separate-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        title="Separate pairs and groups (S)"
      >
        <PairMarks />
        {separateCount(groups)} <Icon name={open ? 'down' : 'right'} size={12} />
      </button>
    </div>
  );
}
