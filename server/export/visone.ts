import type { Actor } from '../../shared/actor.ts';
import { codedStatement } from './coded-statements.ts';
import type { Writer } from './format.ts';
import type { ExportSource } from './source.ts';
import { element, streamedElement, textElement, xmlDeclaration } from './xml.ts';

/**
 * The two-mode network of discourse network analysis as GraphML for visone: actors and concepts, with how often the one agrees and
 * disagrees with the other. `weight` is the difference, so that its sign is that of most.
 */
export const visone: Writer = { id: 'visone', write };

interface Line {
  actor: number;
  concept: number;
  agree: number;
  disagree: number;
}

interface Network {
  actors: Map<string, Actor>;
  concepts: Set<string>;
  lines: Line[];
}

const numberOf = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};

async function networkOf({ stances }: ExportSource): Promise<Network> {
  const [actors, concepts, lines] = [new Map<string, Actor>(), new Set<string>(), new Map<string, Line>()];
  const [actorNumbers, conceptNumbers] = [new Map<string, number>(), new Map<string, number>()];
  for await (const stance of stances()) {
    const coded = codedStatement(stance);
    if (!coded) continue;
    const actor = numberOf(actorNumbers, stance.source.id);
    const concept = numberOf(conceptNumbers, coded.concept);
    actors.set(stance.source.id, stance.source);
    concepts.add(coded.concept);
    const line = lines.get(`${actor} ${concept}`) ?? { actor, concept, agree: 0, disagree: 0 };
    line[coded.agrees ? 'agree' : 'disagree']++;
    lines.set(`${actor} ${concept}`, line);
  }
  return { actors, concepts, lines: [...lines.values()] };
}

const keys: readonly (readonly [id: string, owner: 'node' | 'edge', name: string, type: string])[] = [
  ['n_label', 'node', 'label', 'string'],
  ['n_mode', 'node', 'mode', 'string'],
  ['n_kind', 'node', 'kind', 'string'],
  ['e_weight', 'edge', 'weight', 'double'],
  ['e_agree', 'edge', 'agreement', 'int'],
  ['e_disagree', 'edge', 'disagreement', 'int'],
];

const data = (key: string, value: string | number): string => textElement('data', { key }, value);

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield xmlDeclaration;
  yield* streamedElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, parts(source));
}

async function* parts(source: ExportSource): AsyncGenerator<string> {
  for (const [id, owner, name, type] of keys)
    yield `${element('key', { id, for: owner, 'attr.name': name, 'attr.type': type })}\n`;
  const graph = { id: 'discourse', edgedefault: 'directed' };
  yield* streamedElement('graph', graph, graphParts(await networkOf(source)));
}

async function* graphParts({ actors, concepts, lines }: Network): AsyncGenerator<string> {
  for (const [index, { name, kind }] of [...actors.values()].entries())
    yield `${element('node', { id: `a${index}` }, [data('n_label', name), data('n_mode', 'actor'), data('n_kind', kind)])}\n`;
  for (const [index, concept] of [...concepts].entries())
    yield `${element('node', { id: `c${index}` }, [data('n_label', concept), data('n_mode', 'concept')])}\n`;
  for (const [index, { actor, concept, agree, disagree }] of lines.entries()) {
    const ends = { id: `e${index}`, source: `a${actor}`, target: `c${concept}` };
    const values = [data('e_weight', agree - disagree), data('e_agree', agree), data('e_disagree', disagree)];
    yield `${element('edge', ends, values)}\n`;
  }
}
