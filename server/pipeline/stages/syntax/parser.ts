import { actionCount, familyCount, familyOf, familyOfAction, moveOf } from './actions.ts';
import { Configuration, left, type Move, right, shift } from './configuration.ts';
import type { FormTable } from './forms.ts';
import type { Frame } from './frame.ts';
import { setLabelAtoms } from './label-atoms.ts';
import type { LinearModel } from './linear-model.ts';
import { setParserAtoms } from './parser-atoms.ts';

/**
 * Greedy transition parser in two steps: one model picks the move and the family of its arc, a second the relation
 * within the family. Reads a frame, leaves heads and labels in `state`.
 */
export class Parser {
  readonly state = new Configuration();
  readonly actions: LinearModel;
  readonly labels: LinearModel;
  /** Numbers of the relations of each family. */
  readonly members: readonly Int32Array[];
  private readonly forms: FormTable;
  private readonly rootLabel: number;

  constructor(actions: LinearModel, labels: LinearModel, forms: FormTable, relations: readonly string[]) {
    this.actions = actions;
    this.labels = labels;
    this.forms = forms;
    this.rootLabel = relations.indexOf('root');
    const families = relations.map(familyOf);
    this.members = Array.from({ length: familyCount }, (_, family) =>
      Int32Array.from(relations.keys()).filter((relation) => families[relation] === family),
    );
  }

  /** Parses the frame's words. */
  parse(frame: Frame): void {
    const { state } = this;
    state.start(frame.count);
    while (!state.done) {
      if (this.onlyShift()) state.push();
      else if (this.onlyRoot()) state.attach(left, this.rootLabel);
      else this.take(this.bestAction(frame), frame);
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
    const canLeft = this.state.allows(left);
    const canRight = this.state.allows(right);
    let best = -1;
    for (let action = 0; action < actionCount; action++) {
      const allowed = action === 0 ? canShift : action <= familyCount ? canLeft : canRight;
      if (allowed && (best < 0 || scores[action]! > scores[best]!)) best = action;
    }
    return best;
  }

  /** The best relation of a family for the arc that `move` is about to make. */
  bestLabel(frame: Frame, move: Move, family: number): number {
    const members = this.members[family]!;
    if (members.length === 1) return members[0]!;
    setLabelAtoms(this.labels.values, this.state, frame, this.forms, move);
    return this.labels.bestAmong(members);
  }

  private take(action: number, frame: Frame): void {
    const move = moveOf(action);
    if (move === shift) this.state.push();
    else this.state.attach(move, this.bestLabel(frame, move, familyOfAction(action)));
  }
}
