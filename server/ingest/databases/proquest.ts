import { languageCode } from '../../../shared/language.ts';
import type { WrittenArticle } from '../written-article.ts';
import { type Label, labelReader } from './labels.ts';
import type { NewsDatabase } from './news-database.ts';
import { linesOf, paragraphsOf } from './paragraphs.ts';

/** Labels of ProQuest in English, German, French and Spanish. */
const labelOf = labelReader({
  title: ['title', 'titel', 'titre', 'título'],
  byline: ['author', 'autor', 'verfasser', 'auteur'],
  source: [
    'publication title',
    'publikationstitel',
    'titre de la publication',
    'título de publicación',
    'título de la publicación',
  ],
  date: ['publication date', 'publikationsdatum', 'erscheinungsdatum', 'date de publication', 'fecha de publicación'],
  language: [
    'language of publication',
    'language',
    'sprache der veröffentlichung',
    'sprache',
    'langue de publication',
    'langue',
    'idioma de la publicación',
    'idioma',
  ],
  url: ['document url', 'dokument-url', 'url des dokuments', 'url du document', 'url del documento'],
  text: ['full text', 'volltext', 'texte intégral', 'texte complet', 'texto completo'],
  other: [
    ...[
      'abstract',
      'abstract (summary)',
      'links',
      'subject',
      'business indexing term',
      'location',
      'people',
      'company / organization',
    ],
    ...[
      'company',
      'classification',
      'identifier / keyword',
      'publication year',
      'section',
      'volume',
      'issue',
      'pages',
      'first page',
    ],
    ...[
      'publisher',
      'place of publication',
      'country of publication',
      'publication subject',
      'issn',
      'source type',
      'document type',
    ],
    ...[
      'proquest document id',
      'copyright',
      'last updated',
      'database',
      'credit',
      'number of pages',
      'dateline',
      'column',
      'e-issn',
    ],
    ...[
      'zusammenfassung',
      'thema',
      'ort',
      'personen',
      'unternehmen/organisation',
      'erscheinungsjahr',
      'erscheinungsort',
      'verlag',
    ],
    ...['quellentyp', 'dokumententyp', 'dokumenttyp', 'proquest-dokument-id', 'zuletzt aktualisiert', 'datenbank'],
    ...[
      'résumé',
      'sujet',
      'lieu',
      'personnes',
      'société / organisation',
      'année de publication',
      'éditeur',
      'type de source',
    ],
    ...['type de document', 'identifiant proquest', 'dernière mise à jour', 'base de données', 'lieu de publication'],
    ...[
      'resumen',
      'materia',
      'lugar',
      'personas',
      'año de publicación',
      'editorial',
      'tipo de fuente',
      'tipo de documento',
    ],
  ],
});

const rule = /^_{20,}$/m;

/** The fields of a record; that of a label goes on until the next one. */
function fieldsOf(record: string): Map<Label | 'start', string[]> {
  const fields = new Map<Label | 'start', string[]>();
  let open: string[] = [];
  fields.set('start', open);
  for (const line of linesOf(record)) {
    const labelled = labelOf(line);
    if (!labelled) open.push(line);
    else {
      open = labelled.value ? [labelled.value] : [];
      if (!fields.has(labelled.label)) fields.set(labelled.label, open);
    }
  }
  return fields;
}

function articleOf(record: string): WrittenArticle | null {
  const fields = fieldsOf(record);
  if (!fields.has('source') && !fields.has('text')) return null;
  const value = (label: Label) => fields.get(label)?.join(' ').trim() || null;
  const text = paragraphsOf(fields.get('text') ?? []).join('\n\n');
  const language = value('language');
  return {
    text: /^(?:not available|nicht verfügbar|non disponible|no disponible)\.?$/i.test(text) ? '' : text,
    title:
      value('title') ??
      fields.get('start')!.find((line) => line && !/^(?:document|dokument|documento) \d+/i.test(line)) ??
      null,
    source: value('source')?.split(';', 1).join('').trim() ?? null,
    date: value('date'),
    url: value('url'),
    language: language && languageCode(language),
  };
}

/** Downloads of ProQuest: records between rules of underscores, each a list of labels. */
export const proquest: NewsDatabase = {
  name: 'proquest',
  title: 'ProQuest',
  recognizes: (text) =>
    rule.test(text) && linesOf(text).some((line) => ['source', 'text'].includes(labelOf(line)?.label ?? '')),
  *articles(text) {
    for (const record of text.split(/^_{20,}\s*$/m)) {
      const article = articleOf(record);
      if (article) yield article;
    }
  },
};
