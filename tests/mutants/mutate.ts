import { parseSync } from 'vite';

/** A change of one place of a source that its tests should notice. */
export interface Mutant {
  line: number;
  /** The line as it was, and as it begins to be once it is changed. */
  before: string;
  after: string;
  start: number;
  end: number;
  /** What stands from `start` to `end` in the changed source. */
  text: string;
}

type Change = Pick<Mutant, 'start' | 'end' | 'text'>;

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const swapped: Readonly<Record<string, string>> = {
  ...{ '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' },
  ...{ '+': '-', '-': '+', '&&': '||', '||': '&&' },
};

const calledOtherwise: Readonly<Record<string, string>> = { some: 'every', every: 'some', replaceAll: 'replace' };

/** Calls that narrow or order what they are called on: without them it goes on as it is. */
const narrowing = ['where', 'whereRef', 'having', 'orderBy', 'distinct', 'filter'];

const literals = new Map<unknown, string>([
  [true, 'false'],
  [false, 'true'],
  [0, '1'],
  [1, '0'],
  ['negative', "'positive'"],
  ['positive', "'negative'"],
]);

/** What one node is changed into: boundaries, signs, conditions, constants, and what is left out. */
function changesOf(source: string, node: Node): Change[] {
  const part = (field: string) => node[field] as Node;
  const name = (of: Node) => (isNode(of.property) ? String(of.property.name) : '');
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = node.operator as string;
      const start = source.indexOf(operator, part('left').end);
      const text = Object.hasOwn(swapped, operator) ? swapped[operator] : undefined;
      return text ? [{ start, end: start + operator.length, text }] : [];
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [{ start: node.start, end: node.start + 1, text: '' }] : [];
    case 'Literal': {
      const text = literals.get(node.value);
      const { flags = '' } = (node.regex ?? {}) as { flags?: string };
      const without = [...flags]
        .filter((flag) => 'gi'.includes(flag))
        .map((flag) => ({ start: node.end - flags.length, end: node.end, text: flags.replace(flag, '') }));
      return text === undefined ? without : [{ start: node.start, end: node.end, text }];
    }
    case 'CallExpression': {
      const callee = part('callee');
      const other = calledOtherwise[name(callee)];
      if (other !== undefined) return [{ ...(callee.property as Node), text: other }];
      if (!narrowing.includes(name(callee))) return [];
      return [{ start: (callee.object as Node).end, end: node.end, text: '' }];
    }
    default:
      return [];
  }
}

/** Types are gone when a program runs; of what only states a type, the value is left. */
const valuesIn = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([field]) => !['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType'].includes(field))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !/^TS(?:Interface|TypeAlias)/.test(type));

/** `a < b ? -1 : 1`: sorting asks for no more than whether it is below 0, and nothing is sorted by what is equal. */
const isOrder = (source: string, { type, test, consequent, alternate }: Node): boolean =>
  type === 'ConditionalExpression' &&
  (test as Node).operator === '<' &&
  [consequent, alternate].map((node) => source.slice((node as Node).start, (node as Node).end)).join() === '-1,1';

function* changesIn(source: string, node: Node): Generator<Change> {
  if (isOrder(source, node)) return yield* changesIn(source, node.consequent as Node);
  yield* changesOf(source, node);
  for (const inner of valuesIn(node)) yield* changesIn(source, inner);
}

/** Every mutant of a source, in the order of the places. */
export function mutantsOf(source: string): Mutant[] {
  const { program } = parseSync('source.ts', source);
  const changes = [...changesIn(source, program as unknown as Node)].sort((a, b) => a.start - b.start);
  return changes.map((change) => {
    // What is left out may stand in the next line.
    const at = change.text ? change.start : change.start + source.slice(change.start, change.end).search(/\S/);
    const changed = mutated(source, change);
    const line = source.slice(0, at).split('\n').length;
    return { line, before: lineAt(source, at), after: lineAt(changed, change.start), ...change };
  });
}

/** The line that a place is in. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

/** The source with a mutant in it. */
export const mutated = (source: string, { start, end, text }: Change): string =>
  source.slice(0, start) + text + source.slice(end);
