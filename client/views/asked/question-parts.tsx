import type { ReactNode } from 'react';
import type { QuestionParts as Parts } from '../../../shared/search.ts';
import { typeName } from '../../core/words/words.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import { Sign } from '../parts/sign.tsx';

function Part({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <span className="asked-part">
      {name && <small>{name}</small>}
      {children}
    </span>
  );
}

function End({ end, name }: { end: Parts['source']; name: string }) {
  return (
    <Part name={name}>
      {end && <KindMark kind={end.kind} />}
      <b>{end ? end.label : 'anyone'}</b>
    </Part>
  );
}

const endNames: Readonly<Record<Parts['asks'], readonly [string, string]>> = {
  stances: ['From', 'Toward'],
  path: ['Path from', 'to'],
  speakers: ['Speaker', 'for'],
};

/** What a phrase was read as, part by part. */
export function QuestionParts({ question }: { question: Parts }) {
  const { asks, source, target, eitherWay, filter } = question;
  const [first, second] = eitherWay ? ['Between', 'and'] : endNames[asks];
  const lone = eitherWay && !(source && target);
  return (
    <>
      {lone ? source && <End end={source} name="From or toward" /> : <End end={source} name={first} />}
      {filter.polarity?.map((sign) => (
        <Part key={sign}>
          <Sign sign={sign} decorative /> <b>{sign}</b>
        </Part>
      ))}
      {filter.type && (
        <Part name="Type">
          <b>{filter.type.map(typeName).join(', ')}</b>
        </Part>
      )}
      {!lone && <End end={target} name={second} />}
      {filter.issue && (
        <Part name="On">
          <b>{filter.issue.join(', ')}</b>
        </Part>
      )}
      {filter.outlet && (
        <Part name="In">
          <b>{filter.outlet.join(', ')}</b>
        </Part>
      )}
      {(filter.from || filter.to) && (
        <Part name="Days">
          <b>{[filter.from, filter.to].filter(Boolean).join(' – ')}</b>
        </Part>
      )}
    </>
  );
}
