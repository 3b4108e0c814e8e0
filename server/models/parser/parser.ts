import type { FormTable } from '../forms.ts';
import type { Classifier } from '../linear-model.ts';
import { actionCount, actionOf, firstRight, moveOf, shiftAction } from './actions.ts';
import { Configuration, left, type Move, right, shift } from './configuration.ts';
import type { Frame } from './frame.ts';
import { setLabelAtoms } from './label-features.ts';
import { setParserAtoms } from './parser-features.ts';

/**
 * Greedy transition parser in two steps: one model picks the move and the family of its arc, a second the relation
 * within the family. Reads a frame, leaves heads and labels in `state`.
 */
export class Parser {
  readonly state = new Configuration();
  readonly actions: Classifier;
  readonly labels: Classifier;
  /** Numbers of the relations that each action can make; none for SHIFT. */
  readonly relationsOf: readonly Int32Array[];
  private readonly forms: FormTable;
  private readonly rootLabel: number;
  private readonly labelOf: ReadonlyMap<string, number>;

  constructor(actions: Classifier, labels: Classifier, forms: FormTable, relations: readonly string[]) {
    this.actions = actions;
    this.labels = labels;
    this.forms = forms;
    this.rootLabel = relations.indexOf('root');
    this.labelOf = new Map(relations.map((relation, label) => [relation, label]));
    this.relationsOf = Array.from({ length: actionCount }, (_, action) =>
      Int32Array.from(relations.keys()).filter((relation) => makes(action, relations[relation]!)),
    );
  }

  /** Parses the frame's words. */
  parse(frame: Frame): void {
    const { state } = this;
    state.start(frame.count);
    while (!state.done) {
      if (this.onlyShift()) state.push();
      else if (this.onlyRoot()) state.attach(left, this.rootLabel);
      else this.takeInName(frame) || this.take(this.bestAction(frame), frame);
    }
  }

  /** Whether there is nothing to do but SHIFT. */
  onlyShift(): boolean {
    return this.state.depth === 0;
  }

  /** Whether the last word left on the stack is to become the root. */
  onlyRoot(): boolean {
    return this.state.depth === 1 && this.state.next === this.state.count;
  }

  /** The allowed action with the highest score. */
  bestAction(frame: Frame): number {
    setParserAtoms(this.actions.values, this.state, frame, this.forms);
    const scores = this.actions.score();
    const canShift = this.state.allows(shift);
    const canLeft = this.state.allows(left) && !this.isInside(frame, this.state.next);
    const canRight = this.state.allows(right);
    let best = -1;
    for (let action = 0; action < actionCount; action++) {
      const allowed = action === shiftAction ? canShift : action < firstRight ? canLeft : canRight;
      if (allowed && (best < 0 || scores[action]! > scores[best]!)) best = action;
    }
    return best;
  }

  /** Whether a word hangs on another one of its name, so that nothing else hangs on it. */
  private isInside({ names, token }: Frame, word: number): boolean {
    return word < this.state.count && names.heads[token[word]!]! >= 0;
  }

  /** Makes the move that the name at the top of the stack asks for; false where none does. */
  private takeInName(frame: Frame): boolean {
    const move = this.moveInName(frame);
    if (move === shift) this.state.push();
    else if (move !== null) {
      const relation = frame.names.relations[frame.token[this.state.stacked(0)]!]!;
      this.state.attach(move, this.labelOf.get(relation)!);
    }
    return move !== null;
  }

  private moveInName({ names, token }: Frame): Move | null {
    const { state } = this;
    const top = token[state.stacked(0)]!;
    const next = state.next < state.count ? token[state.next]! : names.ends.length;
    const [head, end] = [names.heads[top] ?? -1, names.ends[top] ?? -1];
    if (head >= 0 && head === next) return left;
    if (next <= end && (head < 0 || head > next)) return shift;
    return head >= 0 && head === token[state.stacked(1)] ? right : null;
  }

  /** The best relation for the arc that an action other than SHIFT is about to make. */
  bestLabel(frame: Frame, action: number): number {
    const relations = this.relationsOf[action]!;
    if (relations.length === 1) return relations[0]!;
    setLabelAtoms(this.labels.values, this.state, frame, this.forms, moveOf(action));
    return this.labels.bestAmong(relations);
  }

  private take(action: number, frame: Frame): void {
    const move = moveOf(action);
    if (move === shift) this.state.push();
    else this.state.attach(move, this.bestLabel(frame, action));
  }
}

const makes = (action: number, relation: string): boolean =>
  relation !== 'root' &&
  action !== shiftAction &&
  actionOf(moveOf(action) === left ? left : right, relation) === action;
