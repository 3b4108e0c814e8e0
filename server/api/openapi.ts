import { z } from 'zod';
import { type AnswerFormat, answerFiles, answerFormats } from '../../shared/answer-files.ts';
import { ErrorBody } from '../../shared/error-body.ts';
import { type ErrorCode, errorCatalogue } from '../../shared/errors.ts';
import {
  exportFormatTable,
  type RemovalName,
  type RouteName,
  removals,
  routes,
  type WriteName,
  writes,
} from '../../shared/routes.ts';
import { version } from '../services/version.ts';

type JsonObject = Record<string, unknown>;
type Route = (typeof routes)[RouteName];

/** The description of the API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), made from the route table. */
export const openApiDocument = (isGuarded = false): JsonObject => {
  const document = openApi();
  return isGuarded ? guarded(document) : document;
};

const openApi = (): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Demarche', version, license: { name: 'MIT', identifier: 'MIT' } },
  paths: paths(),
  components: { schemas: { Error: jsonSchema(ErrorBody) } },
});

function paths(): JsonObject {
  const all: Record<string, JsonObject> = {};
  for (const name of Object.keys(routes) as RouteName[]) all[templateOf(routes[name].path)] = { get: operation(name) };
  for (const name of Object.keys(writes) as WriteName[])
    all[templateOf(writes[name].path)] = { ...all[templateOf(writes[name].path)], post: writeOperation(name) };
  for (const name of Object.keys(removals) as RemovalName[])
    all[templateOf(removals[name].path)] = { ...all[templateOf(removals[name].path)], delete: removalOperation(name) };
  return all;
}

type Operations = Record<string, { responses: JsonObject }>;

/** The same of a server that asks for a token and counts requests. */
function guarded(document: JsonObject): JsonObject {
  const refusals = errorResponses('', ['unauthorized', 'too_many_requests']);
  const all = Object.entries(document.paths as Record<string, Operations>).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [
        method,
        { ...operation, responses: { ...refusals, ...operation.responses } },
      ]),
    ),
  ]);
  const components = document.components as JsonObject;
  return {
    ...document,
    paths: Object.fromEntries(all),
    security: [{ token: [] }],
    components: { ...components, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

function removalOperation(name: RemovalName): JsonObject {
  const { path, answer, summary } = removals[name];
  return {
    operationId: name,
    summary,
    parameters: pathParameters({ path }),
    responses: {
      200: { description: 'OK', content: json(jsonSchema(answer)) },
      ...errorResponses(path, ['forbidden_origin', 'disk_full', 'unusable_store']),
    },
  };
}

function writeOperation(name: WriteName): JsonObject {
  const { path, answer, summary } = writes[name];
  return {
    operationId: name,
    summary,
    ...(takesBytes(name) && { parameters: queryParameters(writes[name]) }),
    requestBody: { required: true, content: bodyOf(name) },
    responses: {
      200: { description: 'OK', content: json(jsonSchema(answer)) },
      ...errorResponses(path, writeErrors),
    },
  };
}

const takesBytes = (name: WriteName): name is 'addFile' | 'compare' => 'query' in writes[name];

/** What a route takes: the bytes of a file, or JSON. */
const bodyOf = (name: WriteName): JsonObject =>
  takesBytes(name)
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : json(jsonSchema(writes[name].body, 'input'));

const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function operation(name: RouteName): JsonObject {
  const route = routes[name];
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    responses: {
      200: { description: 'OK', content: contentOf(name) },
      ...errorResponses(route.path, [
        ...('corpus' in route.query.shape ? (['unknown_corpus'] as const) : []),
        ...('attributedTo' in route.query.shape ? (['unknown_actor', 'ambiguous_actor'] as const) : []),
      ]),
    },
  };
}

/** The formats of the files of a route. */
function formatsOf(path: string): readonly AnswerFormat[] {
  const id = answerFiles.find((each) => routes[`${each}File`].path === path);
  return id ? answerFormats(id) : exportFormatTable;
}

const pathParameters = (route: Pick<Route, 'path'> | { path: string }): JsonObject[] =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name === 'format' ? { enum: formatsOf(route.path).map(({ id }) => id) } : {}) },
  }));

function queryParameters(route: { query: z.ZodType }): JsonObject[] {
  const { properties = {}, required = [] } = z.toJSONSchema(route.query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonObject;
    const lists = schema.type === 'array' ? { style: 'form', explode: false } : {};
    const isRequired = required.includes(name);
    return { name, in: 'query', required: isRequired, ...(description ? { description } : {}), schema, ...lists };
  });
}

/** Zod's JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it) of what an answer holds. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

/** What a route answers with: a file, lines, or JSON. */
function contentOf(name: RouteName): JsonObject {
  if (/\/:format$/.test(routes[name].path)) return fileContent(formatsOf(routes[name].path));
  if (name === 'jobEvents' || name === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (name === 'curationLog') return { 'application/x-ndjson': { schema: { type: 'string' } } };
  return json(jsonSchema(routes[name].answer));
}

/** Files that are one JSON text are objects to whoever parses them; all others are text or bytes. */
const fileSchema = (mediaType: string): JsonObject => ({
  type: /^application\/(?:[\w.-]+\+)?json(?:;|$)/.test(mediaType) ? 'object' : 'string',
});

const fileContent = (formats: readonly AnswerFormat[]): JsonObject =>
  Object.fromEntries(formats.map(({ mediaType }) => [mediaType, { schema: fileSchema(mediaType) }]));

/** What can go wrong on any route, and on those with an actor, an edge, a document or a format in the path. */
const errorsByPath: readonly [RegExp, readonly ErrorCode[]][] = [
  [/./, ['invalid_request', 'forbidden_host', 'internal_error', 'question_timeout', 'too_many_questions']],
  [/\/(actors|edges|paths)\/:/, ['unknown_actor', 'ambiguous_actor']],
  [/\/(ask|timeline|changes|turns|outlets\/compare|speakers)$/, ['unknown_actor', 'ambiguous_actor']],
  [/\/edges\/:/, ['unknown_edge']],
  [/\/(documents|stories)\/:/, ['unknown_document']],
  [/\/corpora\/:/, ['unknown_corpus']],
  [/\/jobs/, ['no_queue', 'unusable_store']],
  [/\/issues\/:/, ['unknown_issue']],
  [/\/articles(\/files)?$/, ['too_large', 'disk_full', 'unwritable_file']],
  [/\/api\/compare$/, ['unreadable_input', 'too_large']],
  [/\/:format$/, ['unknown_format']],
  [/\/export\/(timeline|outlets|speakers|paths)\//, ['unknown_actor', 'ambiguous_actor']],
  [/\/export\/positions\//, ['unknown_issue']],
];

/** What can go wrong when something is changed, whatever its path. */
const writeErrors: readonly ErrorCode[] = [
  'forbidden_origin',
  'unknown_actor',
  'unknown_document',
  'unknown_stance',
  'unknown_curation',
  'unknown_corpus',
  'ambiguous_actor',
];

function errorResponses(path: string, others: readonly ErrorCode[] = []): JsonObject {
  const codes = [...errorsByPath.flatMap(([pattern, errors]) => (pattern.test(path) ? errors : [])), ...others];
  const statuses = [...new Set(codes.map((code) => errorCatalogue[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => errorCatalogue[code].status === status).join(', '),
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    ]),
  );
}
