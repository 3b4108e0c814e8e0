import type { OutletsAnswer } from '../../../shared/routes.ts';
import { sentenceParts } from '../../core/evidence/quotation.ts';
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
function Columns({ outlets, total }: Pick<OutletsAnswer, 'outlets' | 'total'>) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="compare-columns" aria-label="Outlets" tabIndex={0}>
        {outlets.map((outlet) => (
          <Column key={outlet.outlet} outlet={outlet} />
        ))}
      </section>
      {total > outlets.length && (
        <p className="compare-rest">
          The {number(outlets.length)} that differ most, of {number(total)}.
        </p>
      )}
    </>
  );
}

const noneApart = <p>No pair is told of more than once by each of two outlets, so that they could differ.</p>;

/** Where nothing is chosen yet: the pairs on which outlets differ most. */
function MostApart() {
  const { state, update } = useView();
  const { piece } = useGraph({ ...state.filter, nodes: 200 });
  if (!piece) return <DetailsSkeleton />;
  return (
    <div className="compare-pairs">
      <OutletsDiffer graph={piece.graph} most={10} onChoose={(selection) => update({ selection })} none={noneApart} />
    </div>
  );
}

/** What outlets say of a relation, an actor or an issue, side by side with their sentences. */
export function CompareOutlets() {
  const { state } = useView();
  const subject = comparedIn(state);
  const { data, error, refetch } = useOutlets(subject ?? {}, state.filter, subject !== null);
  if (subject === null)
    return (
      <main className="compare">
        <Head title="What outlets say">
          <p>
            Choose one of these pairs, select an actor or a line of the graph, or an issue: outlets are compared on
            that.
          </p>
        </Head>
        <MostApart />
      </main>
    );
  if (error)
    return (
      <main className="compare">
        <Head title="What outlets say" />
        <Problem error={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!data) return <DetailsSkeleton />;
  return (
    <main className="compare">
      <Head title={comparisonTitle(data, state.filter.issue)}>
        <p role="status">{data.explained}</p>
        <p className="source">{leftOut(data.leftOut)}</p>
      </Head>
      <Columns outlets={data.outlets} total={data.total} />
    </main>
  );
}
