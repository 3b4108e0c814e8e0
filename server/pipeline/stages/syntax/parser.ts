import { Configuration, left, type Move, moveCount, shift } from './configuration.ts';
import type { FormTable } from './forms.ts';
import type { Frame } from './frame.ts';
import { setLabelAtoms } from './label-atoms.ts';
import type { LinearModel } from './linear-model.ts';
import { setParserAtoms } from './parser-atoms.ts';

/**
 * Greedy transition parser in two steps: one model picks the move, a second the label of an arc that is made.
 * Reads a frame, leaves heads and labels in `state`.
 */
export class Parser {
  readonly state = new Configuration();
  readonly moves: LinearModel;
  readonly labels: LinearModel;
  private readonly forms: FormTable;
  private readonly rootLabel: number;

  constructor(moves: LinearModel, labels: LinearModel, forms: FormTable, rootLabel: number) {
    this.moves = moves;
    this.labels = labels;
    this.forms = forms;
    this.rootLabel = rootLabel;
  }

  /** Parses the frame's words. */
  parse(frame: Frame): void {
    const { state } = this;
    state.start(frame.count);
    while (!state.done) {
      const move = this.onlyMove() ?? this.bestMove(frame);
      if (move === shift) state.push();
      else state.attach(move, this.bestLabel(frame, move));
    }
  }

  /** The move when there is no choice, else null. */
  onlyMove(): Move | null {
    const { state } = this;
    if (state.depth === 0) return shift;
    if (state.next < state.count) return null;
    return state.depth === 1 ? left : 2;
  }

  /** The allowed move with the highest score. */
  bestMove(frame: Frame): Move {
    setParserAtoms(this.moves.values, this.state, frame, this.forms);
    const scores = this.moves.score();
    let best = -1;
    for (let move = 0; move < moveCount; move++) {
      if (this.state.allows(move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
    }
    return best as Move;
  }

  /** The best label for the arc that `move` is about to make. */
  bestLabel(frame: Frame, move: Move): number {
    if (move === left && this.state.next === this.state.count) return this.rootLabel;
    setLabelAtoms(this.labels.values, this.state, frame, this.forms, move);
    this.labels.score();
    return this.labels.best();
  }
}
