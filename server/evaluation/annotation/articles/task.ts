import type { AnnotatedSentence, Offsets } from '../read.ts';

/** A whole article to annotate: its sentences and the mentions in them, both numbered from 1 for the reader; never text. */
export interface ArticleTask extends Pick<AnnotatedSentence, 'corpus' | 'id' | 'part'> {
  /** Number that answers refer to, from 1. */
  n: number;
  sentences: Offsets[];
  mentions: Offsets[];
}
