import type { StanceRecord } from '../../../shared/routes.ts';
import type { Field } from './rows.ts';

/** The columns of stances. */
export const stanceFields: readonly Field<StanceRecord>[] = [
  { key: 'source', name: 'From', value: ({ sourceName }) => sourceName },
  { key: 'target', name: 'Toward', value: ({ targetName }) => targetName ?? '' },
  { key: 'type', name: 'Type', value: ({ type }) => type },
  { key: 'sign', name: 'Sign', value: ({ polarity }) => polarity },
  { key: 'issue', name: 'About', value: ({ issue }) => issue ?? '' },
  { key: 'evidence', name: 'Evidence', value: ({ text }) => text },
  { key: 'sentence', name: 'Sentence', value: ({ sentenceText }) => sentenceText },
  { key: 'said', name: 'Said by', value: ({ attributedToName }) => attributedToName ?? 'the article' },
  { key: 'modality', name: 'Modality', value: ({ modality }) => modality },
  { key: 'outlet', name: 'Outlet', value: ({ outlet }) => outlet ?? '' },
  { key: 'date', name: 'Date', value: ({ date }) => date?.slice(0, 10) ?? '' },
  { key: 'article', name: 'Article', value: ({ documentTitle, documentId }) => documentTitle ?? documentId },
  { key: 'confidence', name: 'Confidence', value: ({ confidence }) => Math.round(confidence * 100) / 100 },
];
