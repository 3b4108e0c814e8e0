import { useEffect, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { pictureSvg } from '../../core/picture/svg.ts';
import { filtersInWords } from '../../core/words/view.ts';
import { counted } from '../../core/words/words.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { useDrawing } from '../stage/drawing.tsx';
import { useFigureWords } from '../stage/figure-words.ts';
import { usePictureSource } from '../stage/picture-source.tsx';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { CopyLink } from './copy-link.tsx';
import { FileRows, type Scope } from './file-rows.tsx';
import { embeddedFonts } from './fonts.ts';
import { SavedViews } from './saved-views.tsx';
import '../styles/share.css';

/** What leaves: what is drawn, or all that passes the filters. */
function ChooseScope({ drawn, scope, onScope }: { drawn: Drawn; scope: Scope; onScope: (scope: Scope) => void }) {
  const { graph, overview, large } = drawn;
  const stances = graph.lines.reduce((sum, { count }) => sum + count, 0);
  const narrowed = Object.keys(useView().state.filter).length > 0;
  const { attributes } = overview.graph;
  const rows = [
    {
      id: 'shown' as const,
      name: 'What is shown',
      holds: `${counted(graph.actors.length, 'actor')}, ${counted(graph.lines.length, 'line')}, ${counted(stances, 'stance')}`,
    },
    {
      id: 'all' as const,
      name: narrowed ? 'All that passes the filters' : 'The whole graph',
      holds: `${counted(overview.part.actors, 'actor')}, ${counted(overview.part.edges, 'line')}, ${counted(attributes.stances, 'stance')}`,
    },
  ];
  const shown = large || graph !== overview.graph ? rows : rows.slice(1);
  if (shown.length === 1)
    return (
      <p className="share-scope">
        <b>{shown[0]!.name}</b> <span>{shown[0]!.holds}</span>
      </p>
    );
  return (
    <fieldset className="share-scope">
      <legend className="visually-hidden">What leaves</legend>
      {shown.map(({ id, name, holds }) => (
        <label key={id}>
          <input type="radio" name="scope" checked={scope === id} onChange={() => onScope(id)} />
          <b>{name}</b> <span>{holds}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a view can be handed on as: a link, a picture, files for other programs, the evidence with its sources. */
export function ShareDialog({ drawn, onClose }: { drawn: Drawn; onClose: () => void }) {
  const { state } = useView();
  const source = usePictureSource();
  const { trouble } = useDrawing();
  const part = drawn.large || drawn.graph !== drawn.overview.graph;
  const [scope, setScope] = useState<Scope>(part ? 'shown' : 'all');
  const [picture] = useState(() => source.current?.() ?? null);
  const [fonts, setFonts] = useState('');
  useEffect(() => void embeddedFonts().then(setFonts, () => undefined), []);
  const { title, summary } = useFigureWords(drawn, useDensity());
  const shown = filtersInWords(state);
  const caption = useMemo(() => ({ title, summary, shown }), [title, summary, shown]);
  const preview = useMemo(
    () => picture && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg(picture, caption, fonts))}`,
    [picture, caption, fonts],
  );
  return (
    <ModalOverlay className="dialog-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog is-share">
        <Dialog>
          <header className="share-head">
            <Heading slot="title">Share and export</Heading>
            <button type="button" className="button is-square" aria-label="Close" onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="share-sides">
            <div className="share-left">
              {preview ? (
                <figure>
                  <img src={preview} alt={`${caption.title}: ${caption.summary}`} />
                  <figcaption>The picture as it will be, with legend and filters in words.</figcaption>
                </figure>
              ) : (
                <p className="side-note">
                  {trouble === null
                    ? 'A picture is made of the graph: show it in place of the tables first.'
                    : 'There is no picture, as the graph cannot be drawn here.'}
                </p>
              )}
              <SavedViews title={caption.title} />
            </div>
            <div className="share-right">
              <ChooseScope drawn={drawn} scope={scope} onScope={setScope} />
              <CopyLink />
              <FileRows drawn={drawn} scope={scope} picture={picture} caption={caption} />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
