import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Polarity } from '../../shared/plover.ts';
import type { DrawnActor, DrawnLine, LineMarks } from './drawn.ts';
import { pickingShaders } from './late-picking.ts';
import { lineFragmentShader, lineVertexShader } from './line-shaders.ts';
import { type Palette, toUnit } from './palette.ts';

const plain: LineMarks = {
  sign: 'neutral',
  strands: [1, 0],
  width: 1,
  reciprocal: false,
  bowFactor: 1,
  opacity: 1,
  band: false,
  claimed: false,
};

const signCodes: Readonly<Record<Polarity, number>> = { negative: 0, positive: 1, neutral: 2 };
const uniforms = [
  'u_matrix',
  'u_dimensions',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_accent',
  'u_negative',
  'u_positive',
] as const;

type Uniform = (typeof uniforms)[number];

const segments = 18;

/** The corners of a ribbon in pairs: the parameter of the curve and the side. */
const ribbon = Array.from({ length: segments + 1 }, (_, index) => [
  [index / segments, -1],
  [index / segments, 1],
]).flat();

/**
 * The program that draws lines: a ribbon along the curve whose every pixel knows how far along the line and how far off
 * its middle it lies. From these two distances come the strands, the dots, the arrowhead and the bar.
 * @param picks whether what lies under the pointer is asked for
 */
export function createLineProgram(
  palette: () => Palette,
  picks: () => boolean,
): EdgeProgramType<DrawnActor, DrawnLine> {
  return class LineProgram extends EdgeProgram<Uniform, DrawnActor, DrawnLine> {
    private readonly pickingBuffer: WebGLFramebuffer | null;

    constructor(
      ...[gl, pickingBuffer, sigma]: ConstructorParameters<typeof EdgeProgram<Uniform, DrawnActor, DrawnLine>>
    ) {
      super(gl, null, sigma);
      this.pickingBuffer = pickingBuffer;
    }

    override render(params: RenderParams) {
      const { gl } = this.normalProgram;
      if (this.pickingBuffer && picks())
        this.pickProgram ??= this.getProgramInfo('pick', gl, ...pickingShaders(this), this.pickingBuffer);
      super.render(params);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: lineVertexShader,
        FRAGMENT_SHADER_SOURCE: lineFragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_form', size: 4, type: FLOAT },
          { name: 'a_marks', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_ribbon', size: 2, type: FLOAT }],
        CONSTANT_DATA: ribbon,
      };
    }

    processVisibleItem(
      edgeIndex: number,
      startIndex: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<LineMarks>,
    ) {
      const marks = { ...plain, ...data };
      const { array } = this;
      const values = [
        ...[source.x, source.y, target.x, target.y, source.size, target.size],
        ...[marks.width, ...marks.strands, marks.bowFactor],
        ...[
          marks.reciprocal ? 1 : 0,
          signCodes[marks.sign],
          marks.opacity,
          (marks.band ? 1 : 0) + (marks.claimed ? 2 : 0),
        ],
        ...[floatColor(data.color), edgeIndex],
      ];
      for (const [at, value] of values.entries()) array[startIndex + at] = value;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      const { accent, lines } = palette();
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform3f(uniformLocations.u_accent, ...toUnit(accent));
      gl.uniform3f(uniformLocations.u_negative, ...toUnit(lines.negative));
      gl.uniform3f(uniformLocations.u_positive, ...toUnit(lines.positive));
    }
  };
}
