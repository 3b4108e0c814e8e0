import { useEffect, useRef, useState } from 'react';
import type { StanceFilter } from '../../../shared/filter.ts';
import { modalities, quadClasses, quadClassNames } from '../../../shared/plover.ts';
import { isChecked, isLast, isolate, toggle } from '../../core/legend/toggle.ts';
import { capitalize } from '../../core/words/words.ts';
import { useStanceCounts } from '../data/graph.ts';
import { useView } from '../state/view-context.tsx';
import { CheckRow } from './check-row.tsx';
import { FoldSection } from './fold-section.tsx';

interface Codes<Code extends string> {
  /** Those that can be checked, and what they are called. */
  all: readonly Code[];
  nameOf: (code: Code) => string;
  chosen: readonly Code[] | undefined;
  narrow: (codes: Code[] | undefined) => StanceFilter;
}

/** A row for each code, with the stances that it would show. */
function CodeRows<Code extends string>({ all, nameOf, chosen, narrow }: Codes<Code>) {
  const { update } = useView();
  const counts = useStanceCounts(all.map((code) => narrow([code])));
  const choose = (codes: Code[] | undefined) => update({ filter: narrow(codes) });
  return all.map((code, at) => (
    <CheckRow
      key={code}
      label={nameOf(code)}
      count={counts[at] ?? null}
      checked={isChecked(chosen, code)}
      last={isLast(chosen, code)}
      onToggle={() => choose(toggle(all, chosen, code))}
      onIsolate={() => choose(isolate(chosen, code))}
    />
  ));
}

const chosenInWords = (chosen: readonly string[] | undefined, all: readonly string[]): string =>
  chosen ? `${chosen.length} of ${all.length}` : 'any';

function QuadClasses() {
  const { filter } = useView().state;
  return (
    <FoldSection
      id="legend-quad"
      title="Quad class"
      value={chosenInWords(filter.quad, quadClasses)}
      begins={filter.quad !== undefined}
    >
      <CodeRows
        all={quadClasses}
        nameOf={(quad) => capitalize(quadClassNames[quad])}
        chosen={filter.quad}
        narrow={(quad) => ({ ...filter, quad })}
      />
    </FoldSection>
  );
}

/** What is negated makes no line. */
const drawnModalities = modalities.filter((modality) => modality !== 'negated');

function Modalities() {
  const { filter } = useView().state;
  return (
    <FoldSection
      id="legend-modality"
      title="Modality"
      value={chosenInWords(filter.modality, drawnModalities)}
      begins={filter.modality !== undefined}
    >
      <CodeRows
        all={drawnModalities}
        nameOf={capitalize}
        chosen={filter.modality}
        narrow={(modality) => ({ ...filter, modality })}
      />
      <p className="legend-note">Negated stances make no line, hypothetical ones only where they threaten.</p>
    </FoldSection>
  );
}

/** How long typing must pause before it narrows, in milliseconds. */
const pause = 400;

/** The words that an article must hold; what is typed narrows after a pause, and at once with Enter or where the field is left. */
function WordsField() {
  const { state, narrow } = useView();
  const { text = '' } = state.filter;
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const wanted = typed.trim();
  const apply = () => {
    if (wanted !== text) narrow({ text: wanted || undefined });
  };
  // What the pause ends with is the filter as it is then: another part of it may have changed meanwhile.
  const latest = useRef(apply);
  latest.current = apply;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), pause);
  };
  return (
    <>
      <input
        className="legend-search"
        type="search"
        aria-label="Text of the articles"
        placeholder="Words in title or text"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => event.key === 'Enter' && apply()}
      />
      <p className="legend-note">All of them, whole or begun; “in quotation marks” as they stand.</p>
    </>
  );
}

function Words() {
  const { text } = useView().state.filter;
  return (
    <FoldSection id="legend-text" title="Text" value={text ?? 'any'} begins={text !== undefined}>
      <WordsField />
    </FoldSection>
  );
}

/** Quad classes, modalities and words of the articles: asked for less often, a row each. */
export const CodeSections = () => (
  <>
    <QuadClasses />
    <Modalities />
    <Words />
  </>
);
