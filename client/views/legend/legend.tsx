import { lazy } from 'react';
import { countKinds, countSigns, legendKinds } from '../../core/legend/legend.ts';
import { isChecked, isLast, isolate, toggle } from '../../core/legend/toggle.ts';
import { numberDrawn } from '../../core/words/drawn.ts';
import { kindNames, number } from '../../core/words/words.ts';
import type { LegendData } from '../data/use-legend.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { useView } from '../state/view-context.tsx';
import { Later } from '../states/later.tsx';
import { CheckRow } from './check-row.tsx';
import { CopiesSection } from './copies-section.tsx';
import { CorpusSection } from './corpus-section.tsx';
import { GroupSection } from './group-section.tsx';
import { IssueSection } from './issue-section.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { RangeSection } from './range-section.tsx';
import { SaidSection } from './said-section.tsx';
import { StanceSection } from './stance-section.tsx';

/** What is asked for less often is loaded after the rest. */
const CodeSections = lazy(() => import('./code-sections.tsx').then((module) => ({ default: module.CodeSections })));

function Kinds({ data }: { data: LegendData }) {
  const { state, narrow } = useView();
  const counts = countKinds(data.anyKind);
  const { kind: chosen } = state.filter;
  return (
    <section className="legend-section" aria-labelledby="legend-actors">
      <h2 id="legend-actors">
        Actors <span>{numberDrawn(data.shown.actors.length, data.of?.actors)}</span>
      </h2>
      {legendKinds.map((kind) => (
        <CheckRow
          key={kind}
          label={kindNames[kind].many}
          mark={<KindMark kind={kind} />}
          count={counts[kind]}
          checked={isChecked(chosen, kind)}
          last={isLast(chosen, kind)}
          onToggle={() => narrow({ kind: toggle(legendKinds, chosen, kind) })}
          onIsolate={() => narrow({ kind: isolate(chosen, kind) })}
        />
      ))}
      <p className="legend-note">Larger: more stances.</p>
    </section>
  );
}

function Outlets({ data }: { data: LegendData }) {
  const { state, narrow } = useView();
  const { outlet: chosen } = state.filter;
  const names = data.outlets.map((outlet) => outlet.name);
  const left = new Map(data.outletsLeft.map((outlet) => [outlet.name, outlet.stances]));
  if (names.length === 0) return null;
  return (
    <section className="legend-section" aria-labelledby="legend-outlets">
      <h2 id="legend-outlets">
        Outlets <span>{number(names.length)}</span>
      </h2>
      {names.map((name) => (
        <CheckRow
          key={name}
          label={name}
          count={left.get(name) ?? 0}
          checked={isChecked(chosen, name)}
          last={isLast(chosen, name) || names.length === 1}
          onToggle={() => narrow({ outlet: toggle(names, chosen, name) })}
          onIsolate={() => narrow({ outlet: isolate(chosen, name) })}
        />
      ))}
    </section>
  );
}

/** The legend, which is also the filter. */
export function Legend({ data }: { data: LegendData }) {
  const { state, narrow } = useView();
  return (
    <div className="legend">
      <CorpusSection />
      <StanceSection signs={countSigns(data.anySign)} of={data.of?.stances} filter={state.filter} narrow={narrow} />
      <SaidSection />
      <GroupSection graph={data.shown} />
      <Kinds data={data} />
      <Outlets data={data} />
      {data.heaviest > 1 && (
        <RangeSection
          label="Stances per line"
          value={Math.max(data.minCount, state.filter.minCount ?? 1)}
          least={1}
          most={Math.min(data.heaviest, 20)}
          step={1}
          say={(value) => (value <= 1 ? 'any' : `at least ${value}`)}
          onChange={(value) => narrow({ minCount: value > 1 ? value : undefined })}
        />
      )}
      <RangeSection
        label="Confidence"
        value={state.filter.minConfidence ?? 0}
        least={0}
        most={0.95}
        step={0.05}
        say={(value) => (value === 0 ? 'any' : `at least ${value.toFixed(2)}`)}
        onChange={(value) => narrow({ minConfidence: value > 0 ? Math.round(value * 100) / 100 : undefined })}
      />
      <Later>
        <CodeSections />
      </Later>
      <CopiesSection />
      <LanguagesSection />
      <IssueSection issues={data.issues} left={data.issuesLeft} />
    </div>
  );
}
