/** A smooth function: gives its value at `point` and writes its gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const memory = 8;
/** Sufficient decrease of the Armijo condition. */
const decrease = 1e-4;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Minimizes by L-BFGS with backtracking (Nocedal and Wright, Numerical Optimization, algorithm 7.5), from zero. */
export function minimize(objective: Objective, dimensions: number, iterations: number): Float64Array {
  let point: Float64Array = new Float64Array(dimensions);
  let gradient: Float64Array = new Float64Array(dimensions);
  let value = objective(point, gradient);
  const steps: { moved: Float64Array; turned: Float64Array; curvature: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    let length = iteration === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(dimensions);
    const nextGradient = new Float64Array(dimensions);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries++) {
      for (let i = 0; i < dimensions; i++) next[i] = point[i]! + length * direction[i]!;
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + decrease * length * slope) break;
      length /= 2;
    }
    if (nextValue >= value) break;
    const moved = next.map((x, i) => x - point[i]!);
    const turned = nextGradient.map((g, i) => g - gradient[i]!);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, curvature });
    if (steps.length > memory) steps.shift();
    [point, gradient, value] = [next, nextGradient, nextValue];
  }
  return point;
}

/** The two-loop recursion: the direction that the remembered steps make of the gradient. */
function descent(
  gradient: Float64Array,
  steps: readonly { moved: Float64Array; turned: Float64Array; curvature: number }[],
): Float64Array {
  const direction = gradient.map((g) => -g);
  const amounts: number[] = [];
  for (const { moved, turned, curvature } of [...steps].reverse()) {
    const amount = dot(moved, direction) / curvature;
    amounts.push(amount);
    for (let i = 0; i < direction.length; i++) direction[i]! -= amount * turned[i]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (const { moved, turned, curvature } of steps) {
    const correction = amounts.pop()! - dot(turned, direction) / curvature;
    for (let i = 0; i < direction.length; i++) direction[i]! += correction * moved[i]!;
  }
  return direction;
}
