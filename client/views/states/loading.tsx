const rows = (widths: readonly number[]) =>
  widths.map((width) => (
    <div key={width} className="skeleton-row">
      <span className="skeleton is-box" />
      <span className="skeleton" style={{ width }} />
    </div>
  ));

/** The legend before its counts are there. */
export function LegendSkeleton() {
  return (
    <div className="legend" aria-hidden="true">
      {[
        [72, 60, 66],
        [88, 73, 110, 64],
        [120, 80, 130],
      ].map((widths) => (
        <div key={widths.join()} className="legend-section">
          {rows(widths)}
        </div>
      ))}
    </div>
  );
}

export function DetailsSkeleton() {
  return (
    <div className="panel" aria-hidden="true">
      <div className="panel-head">
        <span className="skeleton is-title" />
      </div>
      <div className="panel-skeleton">
        {[320, 250, 300, 210, 280, 240].map((width) => (
          <span key={width} className="skeleton" style={{ width, maxWidth: '100%' }} />
        ))}
      </div>
    </div>
  );
}

export function StageSkeleton() {
  return (
    <div className="stage-title" role="status">
      <h1>Reading the graph</h1>
      <p>You can search in a moment.</p>
    </div>
  );
}
