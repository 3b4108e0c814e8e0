import { useEffect, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { GraphPiece } from '../../core/graph/piece.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import { pictureSvg } from '../../core/picture/svg.ts';
import { filtersInWords } from '../../core/words/view.ts';
import { counted } from '../../core/words/words.ts';
import { useGraph } from '../data/graph.ts';
import type { Drawn } from '../data/use-drawn.ts';
import { Icon } from '../parts/icon.tsx';
import { useDrawing } from '../stage/drawing.tsx';
import { useFigureWords } from '../stage/figure-words.ts';
import { usePictureSource } from '../stage/picture-source.tsx';
import { useShown } from '../stage/use-groups.ts';
import { useDensity } from '../state/use-media.ts';
import { useView } from '../state/view-context.tsx';
import { CopyLink } from './copy-link.tsx';
import { FileRows } from './file-rows.tsx';
import { embeddedFonts } from './fonts.ts';
import { SavedViews } from './saved-views.tsx';
import '../styles/share.css';

/** Whether what is drawn leaves, or all that passes the filters. */
type Scope = 'shown' | 'all';

interface ScopeProps {
  shown: StanceGraph;
  /** Everything that passes the filters, where that is more. */
  all: GraphPiece | null;
  scope: Scope;
  onScope: (scope: Scope) => void;
}

/** What leaves: what is drawn, or all that passes the filters. */
function ChooseScope({ shown, all, scope, onScope }: ScopeProps) {
  const stances = shown.lines.reduce((sum, { count }) => sum + count, 0);
  const narrowed = Object.keys(useView().state.filter).length > 0;
  const rows = [
    {
      id: 'shown' as const,
      name: all ? 'What is shown' : narrowed ? 'All that passes the filters' : 'The whole graph',
      holds: `${counted(shown.actors.length, 'actor')}, ${counted(shown.lines.length, 'line')}, ${counted(stances, 'stance')}`,
    },
    ...(all
      ? [
          {
            id: 'all' as const,
            name: narrowed ? 'All that passes the filters' : 'The whole graph',
            holds: `${counted(all.part.actors, 'actor')}, ${counted(all.part.edges, 'line')}, ${counted(all.graph.attributes.stances, 'stance')}`,
          },
        ]
      : []),
  ];
  if (rows.length === 1)
    return (
      <p className="share-scope">
        <b>{rows[0]!.name}</b> <span>{rows[0]!.holds}</span>
      </p>
    );
  return (
    <fieldset className="share-scope">
      <legend className="visually-hidden">What leaves</legend>
      {rows.map(({ id, name, holds }) => (
        <label key={id}>
          <input type="radio" name="scope" checked={scope === id} onChange={() => onScope(id)} />
          <b>{name}</b> <span>{holds}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Everything that passes the filters where only a part of it is drawn; undefined while it is not known, null where all is drawn. */
function useAll(drawn: Drawn, shown: StanceGraph): GraphPiece | null | undefined {
  const { filter, apart } = useView().state;
  const alone = apart !== null;
  const all = useGraph({ ...filter, nodes: drawn.budget }, alone).piece;
  if (alone) return all && all.part.actors > shown.actors.length ? all : all && null;
  return drawn.large || shown !== drawn.overview.graph ? drawn.overview : null;
}

/** What a view can be handed on as: a link, a picture, files for other programs, the evidence with its sources. */
export function ShareDialog({ drawn, onClose }: { drawn: Drawn; onClose: () => void }) {
  const { state } = useView();
  const source = usePictureSource();
  const { trouble } = useDrawing();
  const shown = useShown(drawn);
  const all = useAll(drawn, shown.graph);
  const [scope, setScope] = useState<Scope>('shown');
  const [picture] = useState(() => source.current?.() ?? null);
  const [fonts, setFonts] = useState('');
  useEffect(() => void embeddedFonts().then(setFonts, () => undefined), []);
  const { title, summary } = useFigureWords(drawn, useDensity());
  const filters = filtersInWords(state);
  const caption = useMemo(() => ({ title, summary, shown: filters }), [title, summary, filters]);
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
              {all !== undefined && <ChooseScope shown={shown.graph} all={all} scope={scope} onScope={setScope} />}
              <CopyLink />
              <FileRows
                shown={shown.graph}
                query={all === null || scope === 'all' ? state.filter : shown.query}
                picture={picture}
                caption={caption}
              />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
