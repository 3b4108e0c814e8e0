/** The vertex and fragment shader of a program. */
interface Shaders {
  VERTEX_SHADER_SOURCE: string;
  FRAGMENT_SHADER_SOURCE: string;
}

/** What sigma writes before the shaders that draw what lies where in colours that stand for names. */
const prefix = '#define PICKING_MODE\n';

/** The shaders that tell what lies under the pointer. */
export const pickingShaders = (program: Shaders): [vertex: string, fragment: string] => [
  prefix + program.VERTEX_SHADER_SOURCE,
  prefix + program.FRAGMENT_SHADER_SOURCE,
];

const firstSigns = ['pointermove', 'pointerdown'] as const;

/**
 * Tells whether a pointer has come to an element. Until then nobody asks what lies under it, and programs need not draw
 * everything once more to know.
 */
export class PointerWatch {
  here = false;
  private readonly element: HTMLElement;
  private readonly onFirst: () => void;

  constructor(element: HTMLElement, onFirst: () => void) {
    this.element = element;
    this.onFirst = onFirst;
    for (const sign of firstSigns) element.addEventListener(sign, this.come, { capture: true });
  }

  stop(): void {
    for (const sign of firstSigns) this.element.removeEventListener(sign, this.come, { capture: true });
  }

  private readonly come = (): void => {
    this.stop();
    this.here = true;
    this.onFirst();
  };
}
