import type { GraphRenderer } from '../../core/renderer/renderer.ts';
import { Icon } from '../parts/icon.tsx';

export function ZoomControls({ renderer }: { renderer: GraphRenderer }) {
  return (
    <div className="zoom">
      <button type="button" className="button is-square" aria-label="Zoom in" onClick={() => renderer.zoomIn()}>
        <Icon name="plus" />
      </button>
      <button type="button" className="button is-square" aria-label="Zoom out" onClick={() => renderer.zoomOut()}>
        <Icon name="minus" />
      </button>
      <button type="button" className="button is-square" aria-label="Fit to screen" onClick={() => renderer.fit()}>
        <Icon name="fit" />
      </button>
    </div>
  );
}
