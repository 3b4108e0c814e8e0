import { useState } from 'react';
import { exportFormatTable } from '../../../shared/export-formats.ts';
import type { GraphQuery } from '../../../shared/routes.ts';
import { routeUrl } from '../../core/api/request.ts';
import type { StanceGraph } from '../../core/graph/stance-graph.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { type Caption, pictureSvg } from '../../core/picture/svg.ts';
import { evidenceFields, evidenceMarkdown } from '../../core/share/evidence.ts';
import { asCsv } from '../../core/table/as-text.ts';
import { asSentence } from '../../core/words/adding.ts';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { embeddedFonts } from './fonts.ts';
import { asPng } from './png.ts';
import { useEvidence } from './use-evidence.ts';

interface Props {
  /** What is drawn, whose sentences leave. */
  shown: StanceGraph;
  /** What the graph and the stances that leave are asked for with. */
  query: Partial<GraphQuery>;
  picture: Picture | null;
  caption: Caption;
}

interface Row {
  name: string;
  use: string;
  /** The address of the file, or what makes it here. */
  from: string | (() => Promise<void>);
  file: string;
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const make = (name: string, from: () => Promise<void>) => {
    setBusy(name);
    setError(null);
    void from()
      .catch((reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => setBusy(null));
  };
  return (
    <section className="share-rows" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ name, use, from, file }) => (
          <li key={name}>
            {typeof from === 'string' ? (
              <a href={from} download={file}>
                <b>{name}</b> <span>{use}</span> <Icon name="export" />
              </a>
            ) : (
              <button type="button" disabled={busy !== null} onClick={() => make(name, from)}>
                <b>{name}</b> <span>{busy === name ? 'One moment' : use}</span> <Icon name="export" />
              </button>
            )}
          </li>
        ))}
        {error && (
          <li className="share-error" role="alert">
            {asSentence(error)}
          </li>
        )}
      </ul>
    </section>
  );
}

/** Every file that a view can be handed on as, by what it is for. */
export function FileRows({ shown, query, picture, caption }: Props) {
  const evidence = useEvidence(shown);
  const formats = (holds: 'graph' | 'stances'): Row[] =>
    exportFormatTable
      .filter((format) => format.holds === holds)
      .map(({ id, title, use, extension }) => ({
        ...{ name: title, use, file: `demarche.${extension}` },
        from: routeUrl('export', { format: id }, query),
      }));
  const look: Row[] = picture
    ? [
        {
          ...{ name: 'PNG', use: 'picture, twice the size of the screen', file: 'demarche.png' },
          from: async () =>
            saveFile('demarche.png', 'image/png', await asPng(pictureSvg(picture, caption, await embeddedFonts()))),
        },
        {
          ...{ name: 'SVG', use: 'picture to edit; text stays text', file: 'demarche.svg' },
          from: async () => saveFile('demarche.svg', 'image/svg+xml', pictureSvg(picture, caption)),
        },
      ]
    : [];
  const cite: Row[] = [
    {
      ...{ name: 'Markdown', use: 'the sentences shown, with footnotes that cite the articles', file: 'demarche.md' },
      from: async () => {
        const { stances, cited } = await evidence();
        saveFile('demarche-evidence.md', 'text/markdown', evidenceMarkdown(stances, cited, caption));
      },
    },
    {
      ...{ name: 'CSV', use: 'the sentences shown, a row for each', file: 'demarche.csv' },
      from: async () => {
        const { stances, cited } = await evidence();
        saveFile('demarche-evidence.csv', 'text/csv', asCsv(stances, evidenceFields(cited)));
      },
    },
  ];
  return (
    <>
      {look.length > 0 && <Rows title="Look" rows={look} />}
      <Rows title="Cite" rows={cite} />
      <Rows title="Go on in" rows={formats('graph')} />
      <Rows title="Count" rows={formats('stances')} />
    </>
  );
}
