import { z } from 'zod';
import { quotation } from '../quotation.ts';
import { tool } from '../tool.ts';

export const article = tool({
  name: 'article',
  title: 'Read an article',
  description: 'The text of an article with its title, outlet, date and address, and the stances that were read in it.',
  input: {
    id: z.string().min(1).max(1000).describe('id of the article, as search gives it'),
    start: z.int().min(0).default(0).describe('character to begin at'),
    length: z.int().min(1).max(50_000).default(8000).describe('how many characters at most'),
  },
  async run({ queries, links }, { id, start, length }) {
    const { document, stances, copies } = await queries.document(id);
    const { title, source, date, url, language, text } = document;
    return {
      ...{ id, title, outlet: source, date, url, language },
      characters: text.length,
      text: text.slice(start, start + length),
      copies,
      stances: stances.map((stance) => quotation(stance, links)),
      link: links.article(id),
    };
  },
});
