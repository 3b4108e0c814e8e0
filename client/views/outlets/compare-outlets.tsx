import type { OutletsAnswer } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { comparedIn, comparisonTitle, leftOut, standsOut } from '../../core/outlets/compare.ts';
import { counted, number } from '../../core/words/words.ts';
import { useOutlets } from '../data/analysis.ts';
import { useGraph } from '../data/graph.ts';
import { OutletsDiffer } from '../details/outlets-differ.tsx';
import { StanceSource } from '../details/stance-source.tsx';
import { BalanceBar, BalanceKey } from '../parts/balance.tsx';
import { Icon } from '../parts/icon.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { NoMatch } from '../states/no-match.tsx';
import { Problem } from '../states/problem.tsx';
import '../styles/compare.css';

type Outlet = OutletsAnswer['outlets'][number];

/** One outlet: how its articles stand, in what it differs, and the sentences that show it. */
function Column({ outlet }: { outlet: Outlet }) {
  return (
    <article className="compare-column" aria-label={outlet.outlet}>
      <header>
        <h2>{outlet.outlet}</h2>
        <p className="source">
          {counted(outlet.stances, 'stance')} in {counted(outlet.documents, 'article')}
        </p>
        <BalanceBar counts={outlet.documentsByPolarity} />
        <BalanceKey counts={outlet.documentsByPolarity} />
        <p className="compare-differs">{standsOut(outlet)}.</p>
      </header>
      {outlet.sentences.map((stance) => (
        <div key={`${stance.documentId} ${stance.id}`} className="quoted">
          <Quotation parts={sentenceParts(stance)} sign={stance.polarity} />
          <StanceSource stance={stance} />
        </div>
      ))}
    </article>
  );
}

function Head({ title, children }: { title: string; children?: React.ReactNode }) {
  const { back } = useView();
  return (
    <header className="compare-head">
      <button type="button" className="step-button" onClick={back}>
        <Icon name="back" size={12} /> Back to the graph
      </button>
      <h1>{title}</h1>
      {children}
    </header>
  );
}

/** The outlets side by side, those first that differ most; more than fit are reached by scrolling sideways. */
function Columns({ outlets }: Pick<OutletsAnswer, 'outlets'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="compare-columns" aria-label="Outlets" tabIndex={0}>
      {outlets.map((outlet) => (
        <Column key={outlet.outlet} outlet={outlet} />
      ))}
      {outlets.length === 0 && (
        <p className="compare-none">
          Articles are compared by their outlet. A column or field such as “source” gives it when they are added.
        </p>
      )}
    </section>
  );
}

const noneApart = <p>No pair is told of more than once by each of two outlets, so that they could differ.</p>;

/** The pairs on which outlets differ most; each leads on to its comparison. */
function MostApart({ graph }: { graph: StanceGraph }) {
  const { update } = useView();
  return (
    <aside className="compare-pairs" aria-label="Where outlets differ">
      <OutletsDiffer graph={graph} most={10} onChoose={(selection) => update({ selection })} none={noneApart} />
    </aside>
  );
}

/** What outlets say of a relation, an actor or an issue, side by side with their sentences; where nothing is chosen, of the strongest actor. */
export function CompareOutlets() {
  const { state } = useView();
  const chosen = comparedIn(state);
  const overview = useGraph({ ...state.filter, nodes: 200 }, chosen === null);
  const { piece } = overview;
  const strongest = piece?.graph.actors[0];
  const subject = chosen ?? (strongest ? { actor: strongest.id } : null);
  const outlets = useOutlets(subject ?? {}, state.filter, subject !== null);
  const { data } = outlets;
  const failed = outlets.error ? outlets : subject === null ? overview : null;
  if (failed?.error)
    return (
      <main className="compare">
        <Head title="What outlets say" />
        <Problem error={failed.error} onRetry={() => void failed.refetch()} />
      </main>
    );
  if (!data) return piece && !strongest ? <NoMatch /> : <DetailsSkeleton />;
  return (
    <main className="compare">
      <Head title={comparisonTitle(data, state.filter.issue)}>
        <p role="status">{data.explained}</p>
        <p className="source">
          {leftOut(data.leftOut)}
          {chosen === null && ' Choose a pair here, or an actor, a line or an issue in the graph, to compare on that.'}
        </p>
      </Head>
      <div className="compare-body">
        {chosen === null && piece && <MostApart graph={piece.graph} />}
        <Columns outlets={data.outlets} />
      </div>
      {data.total > data.outlets.length && (
        <p className="compare-rest">
          The {number(data.outlets.length)} that differ most, of {number(data.total)}.
        </p>
      )}
    </main>
  );
}
