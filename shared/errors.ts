/** Every error that the API answers with and the CLI prints: code, HTTP status, what it means. */
export const errorCatalogue = {
  invalid_request: { status: 400, meaning: 'A parameter has a value that it may not have; the message names it.' },
  forbidden_host: { status: 403, meaning: 'The request names another host than the one that the server answers for.' },
  forbidden_origin: { status: 403, meaning: 'A web page of another origin asks for a change.' },
  unauthorized: { status: 401, meaning: 'The request lacks the token of the server, or shows another.' },
  too_many_requests: { status: 429, meaning: 'One address asked too often in a minute.' },
  unknown_actor: { status: 404, meaning: 'No actor has this id, name or alias.' },
  unknown_edge: { status: 404, meaning: 'There is no stance from this source toward this target.' },
  unknown_document: { status: 404, meaning: 'No document has this id.' },
  unknown_issue: { status: 404, meaning: 'No stance is about an issue of this name.' },
  unknown_corpus: { status: 404, meaning: 'No corpus has this name; the message lists those that exist.' },
  unknown_stance: { status: 404, meaning: 'The document has no stance with this id.' },
  unknown_curation: { status: 404, meaning: 'No correction has this id.' },
  unknown_format: { status: 404, meaning: 'The export format does not exist; the message lists those that do.' },
  unknown_route: { status: 404, meaning: 'The API has no such route.' },
  method_not_allowed: {
    status: 405,
    meaning: 'The address is there, but not for this method; the message lists those that are.',
  },
  ambiguous_actor: { status: 409, meaning: 'Several actors go by this name; the message lists their ids.' },
  unwritable_file: {
    status: 409,
    meaning: 'A file cannot be written, or exists already and is not overwritten; the message says which.',
  },
  unreadable_input: {
    status: 422,
    meaning: 'A file or row could not be read as a document; the message names its place.',
  },
  too_large: {
    status: 413,
    meaning:
      'A file that was sent is larger than the server takes, or so much waits to be read; the message says which.',
  },
  disk_full: {
    status: 507,
    meaning: 'What was to be written has no room on its disk; what was stored before is intact.',
  },
  unusable_port: {
    status: 503,
    meaning: 'The server cannot listen on the port; the message says how to take another.',
  },
  unusable_store: {
    status: 503,
    meaning:
      "The database cannot be used: no database, another program's, of a newer version, or not to be written; the message says which.",
  },
  question_timeout: {
    status: 503,
    meaning: 'The answer takes longer than the server lets a question take; the message says what to do.',
  },
  too_many_questions: {
    status: 503,
    meaning: 'So many questions wait for their answers that the server takes no more for now.',
  },
  no_queue: {
    status: 404,
    meaning: 'The store has no queue beside it: it is a file, and only a PostgreSQL database has one.',
  },
  internal_error: { status: 500, meaning: 'Something went wrong on the server; its log has the details.' },
} as const;
export type ErrorCode = keyof typeof errorCatalogue;

/** An error that a user can mend: it carries a code of the catalogue and a message that names the input and the mend. */
export class DemarcheError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DemarcheError';
    this.code = code;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

/** The error of a table that does not tell which of its columns hold what. */
export class UnknownColumns extends DemarcheError {
  /** The names of all. */
  readonly columns: readonly string[];

  constructor(message: string, columns: readonly string[]) {
    super('unreadable_input', message);
    this.columns = columns;
  }
}
