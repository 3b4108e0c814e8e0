import type { FieldMap } from '../reader.ts';

export type Field = keyof FieldMap;

/**
 * What programs call the fields of an article, the first that is filled in being taken; a dot leads into an object. Case,
 * blanks, hyphens and underscores do not matter. From the documentation of trafilatura, newspaper4k, news-please,
 * Scrapy's news spiders, Event Registry, NewsAPI.org, Media Cloud, GDELT's DOC API and schema.org.
 */
export const aliases: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'uri', 'guid', 'uuid', 'article_id', 'document_id', 'stories_id', '_id'],
  text: [
    'text',
    'maintext',
    'main_text',
    'body',
    'full_text',
    'article_body',
    'body_text',
    'article_text',
    'content',
    'content_text',
    'article_content',
    'article',
    'raw_text',
    'story_text',
    'story',
  ],
  title: ['title', 'headline', 'head', 'heading', 'article_title', 'hed'],
  date: [
    'date',
    'published',
    'date_published',
    'date_publish',
    'published_at',
    'publish_date',
    'publication_date',
    'published_date',
    'pub_date',
    'date_time',
    'datetime',
    'published_on',
    'seendate',
  ],
  source: [
    'source_hostname',
    'source',
    'outlet',
    'source.title',
    'source.name',
    'publisher.name',
    'publisher',
    'publication',
    'publication_title',
    'newspaper',
    'sitename',
    'site_name',
    'media_name',
    'source_name',
    'journal',
    'hostname',
    'source_domain',
    'domain',
    'source_url',
    'source.uri',
    'source.id',
    'media_url',
  ],
  url: ['url', 'link', 'source_url', 'article_url', 'canonical_url', 'web_url', 'document_url', 'permalink', 'href'],
  language: ['language', 'lang', 'in_language', 'language_code', 'meta_lang', 'sourcelang'],
};

export const fields = Object.keys(aliases) as Field[];

/** A name as it is compared: case, blanks, hyphens and underscores left aside. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');
