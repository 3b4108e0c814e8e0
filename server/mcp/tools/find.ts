import { z } from 'zod';
import { filters } from '../filters.ts';
import { quotation } from '../quotation.ts';
import { speakerPair } from '../speaker-pair.ts';
import { tool } from '../tool.ts';

export const overview = tool({
  name: 'overview',
  title: 'What the database holds',
  description:
    'How many articles, actors and stances there are, which corpora and outlets, and from which days. Begin here when nothing is known yet.',
  input: { corpus: filters.corpus },
  async run({ queries }, { corpus }) {
    const { outlets, days, undated } = await queries.facets({ corpus });
    const { corpora } = await queries.corpora();
    return {
      ...(await queries.stats({ corpus })),
      firstDate: days.at(0)?.date ?? null,
      lastDate: days.at(-1)?.date ?? null,
      undatedStances: undated,
      outlets: outlets.slice(0, 20),
      corpora,
    };
  },
});

export const search = tool({
  name: 'search',
  title: 'Search actors, issues and articles',
  description:
    'Finds actors, issues and articles by names or words, misspelt or begun, with the ids that other tools take, and what a phrase may ask.',
  input: {
    query: z.string().min(1).max(500).describe('names or words'),
    corpus: filters.corpus,
    limit: z.int().min(1).max(20).default(5).describe('how many of each kind at most'),
  },
  async run({ queries, links }, { query, corpus, limit }) {
    const { questions, actors, issues, documents } = await queries.search({ q: query, corpus, limit });
    return {
      questions: questions.map(({ words }) => words),
      actors: actors.found.map(({ id, name, kind, country, role, stances }) => ({
        ...{ id, name, kind, country, role, stances, link: links.actor(id) },
      })),
      issues: issues.found.map(({ name, stances }) => ({ name, stances })),
      articles: documents.found.map(({ id, title, source, date, url, passage }) => ({
        ...{ id, title, outlet: source, date, url, passage: passage?.text ?? null, link: links.article(id) },
      })),
    };
  },
});

export const ask = tool({
  name: 'ask',
  title: 'Who takes which stance toward whom',
  description:
    'Answers a question such as "who criticises China", "Xi on Putin", "who speaks for Russia" or "Germany Russia sanctions": the lines with most stances, and the sentences that say it best.',
  input: {
    question: z.string().min(1).max(500),
    ...filters,
    limit: z.int().min(1).max(100).default(20).describe('how many lines at most'),
  },
  async run({ queries, links }, { question, ...query }) {
    const {
      question: read,
      total,
      lines,
      sentences,
      paths,
      speakers: pairs,
    } = await queries.ask({ q: question, ...query });
    return {
      readAs: read?.words ?? null,
      total,
      lines: lines.map(({ source, target, count, byPolarity }) => ({
        ...{ source: source.label, target: target.label, stances: count, byPolarity },
        link: links.line(source.id, target.id),
      })),
      sentences: sentences.map((stance) => quotation(stance, links)),
      speakers: pairs.map((pair) => speakerPair(pair, links)),
      paths: paths.map(({ hops }) => hops.map(({ from, to }) => `${from.label} - ${to.label}`)),
    };
  },
});
