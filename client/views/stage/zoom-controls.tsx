import { Button } from 'react-aria-components';
import type { GraphRenderer } from '../../core/renderer/renderer.ts';
import { Icon } from '../parts/icon.tsx';

export function ZoomControls({ renderer }: { renderer: GraphRenderer }) {
  return (
    <div className="zoom">
      <Button className="button is-square" aria-label="Zoom in" onPress={() => renderer.zoomIn()}>
        <Icon name="plus" />
      </Button>
      <Button className="button is-square" aria-label="Zoom out" onPress={() => renderer.zoomOut()}>
        <Icon name="minus" />
      </Button>
      <Button className="button is-square" aria-label="Fit to screen" onPress={() => renderer.fit()}>
        <Icon name="fit" />
      </Button>
    </div>
  );
}
