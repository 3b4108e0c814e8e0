import { Component, type ReactNode, Suspense } from 'react';
import { Problem } from './problem.tsx';

interface Props {
  /** What stands in its place until it is loaded. */
  until?: ReactNode;
  children: ReactNode;
}

const missing = new Error('This part of the page could not be loaded.');

/** A part of the page that is loaded when it is shown. Where it does not come, or fails, that is told in its place; everything else stays. */
export class Later extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { until, children } = this.props;
    // A module that did not come is not asked for a second time before the page is loaded anew.
    if (this.state.failed) return <Problem error={missing} onRetry={() => location.reload()} />;
    return <Suspense fallback={until}>{children}</Suspense>;
  }
}
