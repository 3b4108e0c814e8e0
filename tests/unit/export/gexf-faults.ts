import { DomUtils, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Element = Extract<Document['children'][number], { attribs: object }>;

/** What the value of an attribute must look like. */
type Kind = keyof typeof kinds;

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;

const kinds = {
  text: /^[\s\S]*$/,
  id: /^[\s\S]+$/,
  whole: /^\d+$/,
  number: new RegExp(`^${number}$`),
  positive: new RegExp(`^(?!-)${number}$`),
  share: /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/,
  byte: /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/,
  day: /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  version: /^1\.2$/,
  owner: /^(?:node|edge)$/,
  mode: /^(?:static|dynamic)$/,
  direction: /^(?:directed|undirected|mutual)$/,
  dating: /^(?:date|dateTime|double|integer)$/,
  valueType: /^(?:integer|long|float|double|boolean|liststring|string|anyURI)$/,
} as const;

interface Shape {
  required?: Readonly<Record<string, Kind>>;
  optional?: Readonly<Record<string, Kind>>;
  /** Elements that may stand in it; those with `1` at most once. */
  children?: Readonly<Record<string, 1 | 'many'>>;
  hasText?: true;
}

const when = { start: 'day', end: 'day' } as const;
const colour = { required: { r: 'byte', g: 'byte', b: 'byte' }, optional: { a: 'share' } } as const;

/** GEXF 1.2 as far as its schema tells what stands where (https://gexf.net/schema.html). */
const shapes: Readonly<Record<string, Shape>> = {
  gexf: {
    required: { version: 'version', xmlns: 'id' },
    optional: { 'xmlns:viz': 'id' },
    children: { meta: 1, graph: 1 },
  },
  meta: { optional: { lastmodifieddate: 'day' }, children: { creator: 1, keywords: 1, description: 1 } },
  creator: { hasText: true },
  keywords: { hasText: true },
  description: { hasText: true },
  graph: {
    optional: { ...when, timeformat: 'dating', mode: 'mode', defaultedgetype: 'direction' },
    children: { attributes: 'many', nodes: 1, edges: 1 },
  },
  attributes: { required: { class: 'owner' }, optional: { mode: 'mode' }, children: { attribute: 'many' } },
  attribute: { required: { id: 'id', title: 'id', type: 'valueType' }, children: { default: 1, options: 1 } },
  nodes: { optional: { count: 'whole' }, children: { node: 'many' } },
  edges: { optional: { count: 'whole' }, children: { edge: 'many' } },
  node: {
    required: { id: 'id', label: 'text' },
    optional: when,
    children: { attvalues: 1, spells: 1, 'viz:color': 1, 'viz:size': 1, 'viz:position': 1, 'viz:shape': 1 },
  },
  edge: {
    required: { id: 'id', source: 'id', target: 'id' },
    optional: { ...when, weight: 'number', label: 'text', type: 'direction' },
    children: { attvalues: 1, spells: 1, 'viz:color': 1, 'viz:thickness': 1, 'viz:shape': 1 },
  },
  attvalues: { children: { attvalue: 'many' } },
  attvalue: { required: { for: 'id', value: 'text' }, optional: when },
  spells: { children: { spell: 'many' } },
  spell: { optional: when },
  'viz:color': colour,
  'viz:size': { required: { value: 'positive' } },
  'viz:thickness': { required: { value: 'positive' } },
  'viz:position': { required: { x: 'number', y: 'number', z: 'number' } },
};

/** What the values of each type of attribute must look like. */
const valueKinds: Readonly<Record<string, RegExp>> = {
  ...{ integer: /^-?\d+$/, long: /^-?\d+$/, float: kinds.number, double: kinds.number },
  ...{ boolean: /^(?:true|false)$/, anyURI: /^\S*$/ },
};

const childrenOf = (element: Element | Document): Element[] => element.children.filter(DomUtils.isTag);

const descendants = (element: Element | Document, name: string): Element[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

/** Faults of an element in itself: its attributes, and what stands in it. */
function* faultsIn(element: Element): Generator<string> {
  const { name, attribs } = element;
  const shape = shapes[name];
  if (!shape) return yield `<${name}> is no element of GEXF`;
  const { required = {}, optional = {}, children = {} } = shape;
  for (const attribute of Object.keys(required)) if (!(attribute in attribs)) yield `<${name}> has no ${attribute}`;
  for (const [attribute, value] of Object.entries(attribs)) {
    const kind = { ...required, ...optional }[attribute];
    if (!kind) yield `<${name}> may not have ${attribute}`;
    else if (!kinds[kind].test(value)) yield `${attribute} of <${name}> is "${value}"`;
  }
  const inside = childrenOf(element);
  for (const child of new Set(inside.map((one) => one.name))) {
    const times = inside.filter((one) => one.name === child).length;
    if (!children[child]) yield `<${child}> stands in <${name}>`;
    else if (children[child] === 1 && times > 1) yield `<${name}> has ${times} <${child}>`;
  }
  const texts = element.children.filter(({ type }) => type === 'text') as unknown as { data: string }[];
  if (!shape.hasText && texts.some(({ data }) => data.trim())) yield `<${name}> has a text`;
  for (const child of inside) yield* faultsIn(child);
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

/** Faults of references: ids that are given twice, or that nobody has, and values of another type than was declared. */
function* faultsBetween(document: Document): Generator<string> {
  const idsOf = (name: string) => descendants(document, name).map(({ attribs }) => attribs.id!);
  const nodes = new Set(idsOf('node'));
  for (const name of ['node', 'edge']) for (const id of repeated(idsOf(name))) yield `two <${name}> are "${id}"`;
  for (const { attribs } of descendants(document, 'edge'))
    for (const end of [attribs.source!, attribs.target!]) if (!nodes.has(end)) yield `no <node> is "${end}"`;
  for (const list of [descendants(document, 'nodes')[0], descendants(document, 'edges')[0]])
    if (!list || (list.attribs.count ?? String(childrenOf(list).length)) !== String(childrenOf(list).length))
      yield 'a list is missing or has another count';
  for (const owner of ['node', 'edge']) {
    const declared = descendants(document, 'attributes')
      .filter(({ attribs }) => attribs.class === owner)
      .flatMap(childrenOf);
    const types = new Map(declared.map(({ attribs }) => [attribs.id, attribs.type!]));
    for (const id of repeated(declared.map(({ attribs }) => attribs.id!)))
      yield `two attributes of ${owner} are "${id}"`;
    for (const { attribs } of descendants(document, owner).flatMap((one) => descendants(one, 'attvalue'))) {
      const type = types.get(attribs.for!);
      if (type === undefined) yield `no attribute of ${owner} is "${attribs.for}"`;
      else if (!(valueKinds[type] ?? kinds.text).test(attribs.value!)) yield `${attribs.for} is "${attribs.value}"`;
    }
  }
}

/** What a file breaks of the rules of GEXF 1.2. */
export function gexfFaults(text: string): string[] {
  const document = parseDocument(text, { xmlMode: true });
  const [root, ...others] = childrenOf(document);
  if (root?.name !== 'gexf' || others.length) return ['there is not one <gexf>'];
  const inGraph = ['meta', 'graph'].filter((name) => !childrenOf(root).some((child) => child.name === name));
  return [...inGraph.map((name) => `<gexf> has no <${name}>`), ...faultsIn(root), ...faultsBetween(document)];
}
