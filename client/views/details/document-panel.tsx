import { useEffect, useState } from 'react';
import type { DocumentDetails } from '../../../shared/routes.ts';
import type { Span } from '../../../shared/span.ts';
import { sentencesOf, trimmed } from '../../core/correct/passage.ts';
import { paragraphs } from '../../core/evidence/paragraphs.ts';
import type { Reading } from '../../core/view-state/view-state.ts';
import { articleLine } from '../../core/words/article.ts';
import { AddStance } from '../correct/add-stance.tsx';
import { useCorrections } from '../correct/corrections.tsx';
import { useDocument } from '../data/corpus.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';
import { DetailsSkeleton } from '../states/loading.tsx';
import { Problem } from '../states/problem.tsx';
import { Copies } from './copies.tsx';
import { markedSpan } from './marked-span.ts';
import { Panel } from './panel.tsx';
import { ReadParagraph } from './read-paragraph.tsx';
import { ReadingBar } from './reading-bar.tsx';

/** How long a selection must stand before it counts as made, in milliseconds. */
const selectionStands = 250;

/** The words of the article that are selected; they stay marked when the selection moves into a form. */
function useMarked(text: string | undefined) {
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const [marked, setMarked] = useState<Span | null>(null);
  useEffect(() => {
    if (!article || text === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const span = markedSpan(article);
        if (span) setMarked(trimmed(text, span));
        else if (article.contains(document.getSelection()?.anchorNode ?? null)) setMarked(null);
      }, selectionStands);
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', follow);
    };
  }, [article, text]);
  return { setArticle, marked };
}

/** Links of the web only: an address from an article must not run anything. */
const isWebLink = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

/** What stands below an article: the way to add a stance for the words that are marked, or for a sentence chosen by key. */
function Adding({ details, marked, adding, onAdding }: AddingProps) {
  const { update } = useView();
  const { text, id } = details.document;
  if (adding)
    return (
      <AddStance
        details={details}
        passage={adding}
        onPassage={onAdding}
        onClose={(stance) => {
          onAdding(null);
          if (stance !== null) update({ reading: { document: id, stance } }, 'replace');
        }}
      />
    );
  const first = marked ?? sentencesOf(text)[0];
  if (!first) return null;
  return (
    <div className="measure">
      <p className="measure-note">
        {marked ? `“${text.slice(marked.start, marked.end)}”` : 'Is one missing? Mark its words.'}
      </p>
      <button
        type="button"
        className={`button ${marked ? 'is-primary' : 'is-outlined'}`}
        onClick={() => {
          document.getSelection()?.removeAllRanges();
          onAdding(first);
        }}
      >
        Add a stance
      </button>
    </div>
  );
}

interface AddingProps {
  details: DocumentDetails;
  marked: Span | null;
  /** The words of the stance that is being added. */
  adding: Span | null;
  onAdding: (passage: Span | null) => void;
}

/** A document as it was read, open at the sentence of a stance. */
export function DocumentPanel({ reading }: { reading: Reading }) {
  const { update } = useView();
  const { open } = useCorrections();
  const { data, error, refetch } = useDocument(reading.document);
  const { setArticle, marked } = useMarked(data?.document.text);
  const [adding, setAdding] = useState<Span | null>(null);
  if (error) return <Problem error={error} onRetry={() => void refetch()} onClose={() => update({ reading: null })} />;
  if (!data) return <DetailsSkeleton />;
  const { document } = data;
  const stance = data.stances.find(({ id }) => id === reading.stance) ?? null;
  const close = () => update({ reading: null });
  const read = (id: string) => update({ reading: { document: document.id, stance: id } }, 'replace');
  return (
    <Panel
      eyebrow={
        <button type="button" className="link is-back" onClick={close}>
          <Icon name="back" size={14} /> Back
        </button>
      }
      title={document.title ?? 'Unnamed article'}
      label="Article"
      onClose={close}
      foot={open && <Adding details={data} marked={marked} adding={adding} onAdding={setAdding} />}
      head={
        <>
          <p className="aliases">
            {articleLine(document, data.stances.length)}
            {isWebLink(document.url) && (
              <>
                {' · '}
                <a className="link" href={document.url} target="_blank" rel="noreferrer">
                  original
                </a>
              </>
            )}
          </p>
          <ReadingBar stances={data.stances} stance={stance} onRead={read} />
        </>
      }
    >
      <Copies copies={data.copies} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: J and K, and the buttons above, go through the marks, too */}
      <div
        className="document"
        ref={setArticle}
        lang={document.language ?? undefined}
        onClick={({ target }) => {
          const mark = (target as Element).closest<HTMLElement>('mark[data-stance]');
          if (mark && globalThis.document.getSelection()?.isCollapsed) read(mark.dataset.stance!);
        }}
      >
        {paragraphs(document.text).map((span) => (
          <ReadParagraph
            key={span.start}
            text={document.text}
            span={span}
            stances={data.stances}
            stance={stance}
            mentions={data.mentions}
            marked={adding}
          />
        ))}
      </div>
    </Panel>
  );
}
