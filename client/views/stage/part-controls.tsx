import type { ReactNode } from 'react';
import type { Density } from '../../core/graph/encoding.ts';
import { counted, number } from '../../core/words/words.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { type Steps, useStepKeys, useSteps } from './use-steps.ts';

function BackButton({ steps, drawn, brief }: { steps: Steps; drawn: Drawn; brief: boolean }) {
  if (!steps.back) return null;
  const where = drawn.center === null ? 'the overview' : counted(drawn.overview.graph.actors.length, 'actor');
  return (
    <button type="button" className="step-button" onClick={steps.back} aria-label={`Back to ${where}`}>
      <Icon name="back" size={12} /> {brief ? where : `Back to ${where}`}
    </button>
  );
}

function FewerMore({ steps }: { steps: Steps }) {
  if (!steps.fewer && !steps.more) return null;
  return (
    <span className="step-group">
      <button type="button" disabled={!steps.fewer} onClick={steps.fewer ?? undefined} title="Fewer actors (,)">
        <Icon name="minus" size={12} /> Fewer
      </button>
      <button type="button" disabled={!steps.more} onClick={steps.more ?? undefined} title="More actors (.)">
        <Icon name="plus" size={12} /> More
      </button>
    </span>
  );
}

function Next({ steps, brief }: { steps: Steps; brief: boolean }) {
  if (!steps.next) return null;
  return (
    <button type="button" className="step-button" onClick={steps.next}>
      <Icon name="plus" size={12} /> Next {number(steps.batch)}
      {!brief && (
        <span className="key" aria-hidden="true">
          E
        </span>
      )}
    </button>
  );
}

function StepNumbers({ steps }: { steps: Steps }) {
  return (
    <fieldset className="step-group" aria-label="Steps from the actor">
      {[1, 2, 3].map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={steps.steps === step}
          aria-label={counted(step, 'step')}
          onClick={() => steps.goSteps?.(step)}
        >
          {step === 1 ? '1 step' : step}
        </button>
      ))}
    </fieldset>
  );
}

/** What is drawn of a large graph, in words, with the ways to draw more or less of it. */
export function PartControls({ drawn, density, children }: { drawn: Drawn; density: Density; children: ReactNode }) {
  const brief = density === 'phone';
  const steps = useSteps(drawn);
  useStepKeys(steps);
  return (
    <div className="part-controls">
      <BackButton steps={steps} drawn={drawn} brief={density !== 'wide'} />
      {children}
      <FewerMore steps={steps} />
      <Next steps={steps} brief={brief} />
      {steps.goSteps && !brief && <StepNumbers steps={steps} />}
    </div>
  );
}
