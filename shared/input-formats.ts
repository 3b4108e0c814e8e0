/** A format that articles are read from, as users see it. */
export interface InputFormat {
  /** What `--format` calls it. */
  readonly name: string;
  readonly title: string;
  /** Extensions of its files, in lower case, without the dot; what a file holds decides before its name does. */
  readonly extensions: readonly string[];
  /** What of it becomes an article. */
  readonly holds: string;
}

/** Every format that is read, in the order in which they are shown. Files of each may be packed as .gz or in a .zip. */
export const inputFormats = [
  {
    name: 'text',
    title: 'Plain text',
    extensions: ['txt', 'text'],
    holds: 'one article',
  },
  {
    name: 'markdown',
    title: 'Markdown',
    extensions: ['md', 'markdown'],
    holds: 'one article; front matter may give its title, date, source, url and language',
  },
  {
    name: 'csv',
    title: 'Table',
    extensions: ['csv', 'tsv', 'tab'],
    holds: 'one article a row, under a header',
  },
  {
    name: 'xlsx',
    title: 'Excel workbook',
    extensions: ['xlsx'],
    holds: 'one article a row of the first sheet, under a header',
  },
  {
    name: 'jsonl',
    title: 'JSON lines',
    extensions: ['jsonl', 'ndjson', 'jl'],
    holds: 'one article a line; `mentions` and `actors` may give its actors',
  },
  {
    name: 'json',
    title: 'JSON',
    extensions: ['json'],
    holds:
      'one article, or a list of them, as Event Registry, trafilatura, newspaper4k, news-please and Scrapy write it',
  },
  {
    name: 'nexis',
    title: 'Nexis Uni, LexisNexis',
    extensions: ['docx', 'rtf', 'txt', 'zip'],
    holds: 'every article of a download, with labels in English, German or French',
  },
  {
    name: 'factiva',
    title: 'Factiva',
    extensions: ['html', 'rtf', 'txt'],
    holds: 'every article of a download, as shown on screen or with its codes (HD, LP, TD)',
  },
  {
    name: 'proquest',
    title: 'ProQuest',
    extensions: ['txt', 'rtf'],
    holds: 'every article of a download that has its full text',
  },
  {
    name: 'html',
    title: 'Saved web page',
    extensions: ['html', 'htm', 'xhtml'],
    holds: 'the article of the page, without its menus; pages of SingleFile too',
  },
  {
    name: 'mhtml',
    title: 'Web archive of a browser',
    extensions: ['mhtml', 'mht'],
    holds: 'the article of the page',
  },
  {
    name: 'warc',
    title: 'WARC',
    extensions: ['warc'],
    holds: 'the article of every page, as crawlers and Common Crawl News keep them',
  },
  {
    name: 'feed',
    title: 'RSS, Atom, JSON Feed',
    extensions: ['rss', 'atom', 'xml', 'rdf'],
    holds: 'every entry that has its full text',
  },
  {
    name: 'pdf',
    title: 'PDF',
    extensions: ['pdf'],
    holds: 'one article; a scan without text is refused',
  },
  {
    name: 'docx',
    title: 'Word',
    extensions: ['docx', 'docm'],
    holds: 'one article',
  },
  {
    name: 'odt',
    title: 'OpenDocument text',
    extensions: ['odt'],
    holds: 'one article',
  },
  {
    name: 'rtf',
    title: 'Rich text',
    extensions: ['rtf'],
    holds: 'one article',
  },
  {
    name: 'epub',
    title: 'EPUB',
    extensions: ['epub'],
    holds: 'one article a chapter',
  },
  {
    name: 'eml',
    title: 'E-mail',
    extensions: ['eml'],
    holds: 'one article a message, such as a newsletter',
  },
  {
    name: 'mbox',
    title: 'Mailbox',
    extensions: ['mbox', 'mbx'],
    holds: 'one article a message',
  },
  {
    name: 'zip',
    title: 'ZIP archive',
    extensions: ['zip'],
    holds: 'everything in it that can be read',
  },
] as const satisfies readonly InputFormat[];

export type InputFormatName = (typeof inputFormats)[number]['name'];

export const inputFormatNames: readonly InputFormatName[] = inputFormats.map(({ name }) => name);

/** Extensions that can be read, each once, as users write them. */
export const inputExtensions: readonly string[] = [
  ...new Set(inputFormats.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))),
];
