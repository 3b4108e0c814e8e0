import { type Polarity, plover, polarities, type StanceType, stanceTypes } from '../../shared/plover.ts';
import { slotShape } from './frames.ts';
import { alternatives, oneOf, parseTable, type Row, readTable, tableError } from './table.ts';
import { wordsOf } from './word-classes.ts';

/** One step through the tree: `>` to dependents with one of the relations, `<` from a dependent up, `^` to the verb that carries a noun. */
export interface Hop {
  readonly way: '>' | '<' | '^';
  /** Relations of the dependent; empty for any. */
  readonly relations: readonly string[];
  /** Prepositions or markers of the dependent, `-` for none; null where it does not matter. */
  readonly prepositions: readonly string[] | null;
  /** Only dependents behind the word they hang on. */
  readonly after: boolean;
}

/** Words that must stand somewhere around the construction's own word. */
export interface Step {
  readonly hops: readonly Hop[];
  /** Lemmas of which the word must be one; null for any. */
  readonly words: ReadonlySet<string> | null;
  /** What the word must say of somebody: good `+`, bad `-`. */
  readonly opinion: '+' | '-' | null;
  /** Name of the words that fit, for slots and as words of the predicate; `head` makes the first of them its head. */
  readonly node: string | null;
}

/** What must be true of who fills a slot; {@link Construction}s of the pipeline say how it is told. */
export const fillerTests = [
  'named',
  'person',
  'guest',
  'envoy',
  'hearer',
  'place',
  'seat',
  'foreign',
  'orphan',
  'sole',
  'other',
] as const;
export type FillerTest = (typeof fillerTests)[number];

/** Who fills one side: the act's own fillers, or the first role that anybody fills. */
export interface Slot {
  readonly own: boolean;
  /** Argument slots as in frames.tsv, at a node or at the word itself; a node without a role stands for its own words. */
  readonly roles: readonly { readonly node: string | null; readonly role: string | null }[];
  readonly tests: readonly FillerTest[];
}

/** A pattern of words that says who takes which stance toward whom, beyond what a predicate with its arguments can say. */
export interface Construction {
  /** Name that a stance carries as its rule; of rows with one name the first that fits is read. */
  readonly rule: string;
  readonly pos: 'verb' | 'noun';
  /** Lemmas of its own word; null for any. */
  readonly words: ReadonlySet<string> | null;
  /** Types of the act that its own word must express; null where the construction is an act of its own. */
  readonly act: readonly StanceType[] | null;
  /** The types are those of the act under all that stands over it, not those of its frame. */
  readonly now: boolean;
  readonly steps: readonly Step[];
  readonly source: Slot;
  readonly target: Slot;
  /** `own` as the act stands, `frame` as its frame says, whatever stands over it. */
  readonly type: StanceType | 'own' | 'frame';
  readonly polarity: Polarity;
  readonly symmetric: boolean;
  readonly trust: number;
}

/** The columns of the table. */
export const constructionColumns = [
  'rule',
  'pos',
  'words',
  'act',
  'pattern',
  'source',
  'target',
  'type',
  'polarity',
  'mode',
  'trust',
];

const hopShape = /^([<>^])([a-z|]*)(?::([a-z_|-]+))?$/;

function hop(row: Row, text: string, after: boolean): Hop {
  const [, way, relations = '', prepositions] = hopShape.exec(text) ?? [];
  if (!way)
    throw tableError(row, `pattern has "${text}", expected >relations:prepositions, <relations:prepositions or ^`);
  return {
    way: way as Hop['way'],
    relations: relations === '' ? [] : relations.split('|'),
    prepositions: prepositions === undefined ? null : prepositions.replaceAll('_', ' ').split('|'),
    after,
  };
}

const stepShape = /^([<>^]\S*)(?: ([^=]+?))??(?: = ([a-z]+))?( after)?$/;

function step(row: Row, text: string): Step {
  const [, path, words, node, after] = stepShape.exec(text) ?? [];
  if (!path)
    throw tableError(row, `pattern has "${text}", expected a path, words, "= name" and "after", in this order`);
  const parts = path.split(/(?=[<>^])/);
  const isOpinion = words === '+' || words === '-';
  return {
    hops: parts.map((part, index) => hop(row, part, after !== undefined && index === parts.length - 1)),
    words: words === undefined || isOpinion ? null : new Set(wordsOf(row, 'pattern', words)),
    opinion: isOpinion ? words : null,
    node: node ?? null,
  };
}

function slot(row: Row, column: 'source' | 'target', nodes: readonly (string | null)[]): Slot {
  const [roles, ...tests] = row.cells[column]!.split(' ');
  const wrong = tests.find((test) => !(fillerTests as readonly string[]).includes(test));
  if (wrong) throw tableError(row, `${column} has "${wrong}", expected any of ${fillerTests.join(', ')}`);
  const own = roles === 'own';
  if (own && row.cells.act === '-') throw tableError(row, `${column} is "own", but there is no act`);
  return {
    own,
    roles: own ? [] : roles!.split('|').map((text) => role(row, text, nodes)),
    tests: tests as FillerTest[],
  };
}

function role(row: Row, text: string, nodes: readonly (string | null)[]): Slot['roles'][number] {
  const [first, second] = text.split('.');
  const isNode = nodes.includes(first!);
  const found = isNode ? { node: first!, role: second ?? null } : { node: null, role: first! };
  if (found.role !== null && !slotShape.test(found.role))
    throw tableError(row, `"${text}" is no argument slot, nor one of a word that the pattern names`);
  return found;
}

function trust(row: Row): number {
  const value = Number(row.cells.trust);
  if (!(value > 0 && value <= 1)) throw tableError(row, `trust is "${row.cells.trust}", expected a number up to 1`);
  return value;
}

/** The types of an act that a row builds on; null for `-`. */
function actTypes(row: Row): readonly StanceType[] | null {
  const act = row.cells.act!.replace(/^now /, '');
  if (act === '-' || act === 'any') return act === '-' ? null : stanceTypes;
  const wrong = alternatives(act).find((type) => !(type in plover));
  if (wrong) throw tableError(row, `act has "${wrong}", expected types of stances, any or -`);
  return alternatives(act) as StanceType[];
}

function construction(row: Row): Construction {
  const { rule, words, pattern, polarity } = row.cells as Record<(typeof constructionColumns)[number], string>;
  const act = actTypes(row);
  if (!act && words === '-') throw tableError(row, 'neither words nor an act to build on');
  const steps = pattern === '-' ? [] : pattern!.split(' & ').map((text) => step(row, text));
  const nodes = steps.map(({ node }) => node);
  const type = oneOf(row, 'type', act ? ([...stanceTypes, 'own', 'frame'] as const) : stanceTypes);
  const ofType = type === 'own' || type === 'frame' ? 'neutral' : plover[type].polarity;
  return {
    rule: rule!,
    pos: oneOf(row, 'pos', ['verb', 'noun'] as const),
    words: words === '-' ? null : new Set(wordsOf(row, 'words')),
    act,
    now: row.cells.act!.startsWith('now '),
    steps,
    source: slot(row, 'source', nodes),
    target: slot(row, 'target', nodes),
    type,
    polarity: polarity === '-' ? ofType : oneOf(row, 'polarity', polarities),
    symmetric: oneOf(row, 'mode', ['symmetric', '-'] as const) === 'symmetric',
    trust: trust(row),
  };
}

/** The constructions of a table's text. @throws Error that names file and line of the first row that cannot be used. */
export const parseConstructions = (text: string): readonly Construction[] =>
  parseTable('constructions.tsv', text, constructionColumns).map(construction);

let cached: readonly Construction[] | undefined;

/** All constructions of constructions.tsv, in their order, read once. */
export function constructions(): readonly Construction[] {
  cached ??= readTable('constructions.tsv', constructionColumns).map(construction);
  return cached;
}

const ofWords = new Map<string, Construction[]>();
const ofActs = new Map<string, Construction[]>();

function build(): void {
  const add = (index: Map<string, Construction[]>, key: string, row: Construction) =>
    index.set(key, [...(index.get(key) ?? []), row]);
  for (const row of constructions())
    if (row.act) add(ofActs, row.pos, row);
    else for (const word of row.words!) add(ofWords, `${row.pos.toUpperCase()} ${word}`, row);
}

/** Rows that read a word, by its universal part of speech and lemma. */
export function wordConstructionsOf(upos: string, lemma: string): readonly Construction[] | undefined {
  if (!ofActs.size) build();
  return ofWords.get(`${upos} ${lemma}`);
}

/** Rows that read an act, by the part of speech of its frame. */
export function actConstructionsOf(pos: string): readonly Construction[] | undefined {
  if (!ofActs.size) build();
  return ofActs.get(pos);
}
