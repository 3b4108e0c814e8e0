import { createHash } from 'node:crypto';
import { plover, quadClassNames } from '../../../shared/plover.ts';
import { capitalized } from '../capitalized.ts';
import type { Writer } from '../format.ts';
import type { ExportedEdge, ExportedStance, ExportSource } from '../source.ts';
import { issueOf, webAddress } from '../stance-key.ts';
import { dayOf } from '../statement-columns.ts';
import { escapeXml } from '../xml.ts';
import { type Drawn, drawnPart } from './choice.ts';
import { drawing, lineTitle } from './drawing.ts';
import { style } from './style.ts';
import { colourWords, drawnWords, madeBy } from './words.ts';

/**
 * One page that needs no server and no network: the graph drawn, and below it every line with its sentences. It has no script; its
 * policy lets nothing be loaded and nothing but its own style be used.
 */
export const html: Writer = { id: 'html', write };

const hash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

async function* write(source: ExportSource): AsyncGenerator<string> {
  const part = await drawnPart(source);
  const title = escapeXml(source.attributes.name);
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n`;
  yield `<style>${style}</style>\n</head>\n<body>\n<header>\n<h1>${title}</h1>\n${summary(source, part)}</header>\n<main>\n`;
  yield `<div class="drawing">\n${drawing(part)}\n</div>\n${legend}`;
  yield* sections(part);
  yield '</main>\n</body>\n</html>\n';
}

const summary = (source: ExportSource, part: Drawn): string =>
  `<p class="soft">${escapeXml(drawnWords(source, part))} Select a line or an actor to read what is said. ${madeBy}</p>\n`;

const legend = `<p class="soft">${colourWords}</p>\n`;

function* sections(part: Drawn): Generator<string> {
  const numbers = new Map(part.nodes.map(({ key }, index) => [key, index]));
  const nameOf = (key: string) => part.nodes[numbers.get(key)!]!.attributes.label;
  yield '<h2>Actors</h2>\n';
  for (const [index, { key, attributes }] of part.nodes.entries()) {
    const own = part.edges.flatMap((edge, line) =>
      edge.source === key || edge.target === key
        ? [`<li><a href="#line${line + 1}">${escapeXml(lineTitle(edge, nameOf))}</a></li>`]
        : [],
    );
    const about = [attributes.kind, attributes.role, attributes.country].filter((word) => word !== null).join(', ');
    yield `<section id="actor${index + 1}">\n<h3>${escapeXml(attributes.label)}</h3>\n<p class="soft">${escapeXml(about)}</p>\n<ul>${own.join('\n')}</ul>\n</section>\n`;
  }
  yield '<h2>Lines and their sentences</h2>\n';
  for (const [index, edge] of part.edges.entries()) yield lineSection(index, edge, part, nameOf);
}

function lineSection(index: number, edge: ExportedEdge, { sentences }: Drawn, nameOf: (key: string) => string): string {
  const quotations = sentences.get(edge.key) ?? [];
  return `<section id="line${index + 1}">\n<h3>${escapeXml(lineTitle(edge, nameOf))}</h3>\n${quotations.map(quotation).join('')}</section>\n`;
}

function quotation(stance: ExportedStance): string {
  const { type, modality, attributedTo, document, confidence, sentenceText } = stance;
  const issue = issueOf(stance);
  const reading = [
    `${capitalized(type)} (${quadClassNames[plover[type].quadClass]})`,
    ...(issue === null ? [] : [`on ${issue}`]),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(attributedTo ? [`as ${attributedTo.name} says`] : []),
    `confidence ${Math.round(confidence * 100)} %`,
  ].join(', ');
  const place = [document.source, dayOf(document.date)].filter((word) => word !== null).join(', ');
  const title = escapeXml(document.title ?? document.id);
  const url = webAddress(document.url);
  const linked = url ? `<a href="${escapeXml(url)}" rel="noreferrer noopener">${title}</a>` : title;
  return (
    `<blockquote>\n<p>${escapeXml(sentenceText)}</p>\n` +
    `<cite>${[escapeXml(place), linked].filter(Boolean).join(': ')} · ${escapeXml(reading)}</cite>\n</blockquote>\n`
  );
}
