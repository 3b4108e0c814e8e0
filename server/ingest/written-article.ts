/** An article as somebody wrote it down: the date in words, null what is not there. */
export interface WrittenArticle {
  text: string;
  title: string | null;
  date: string | null;
  source: string | null;
  url?: string | null;
  language: string | null;
}
