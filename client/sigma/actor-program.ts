import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { ActorKind } from '../../shared/actor.ts';
import { actorFragmentShader, actorVertexShader } from './actor-shaders.ts';
import type { ActorMarks, DrawnActor, DrawnLine } from './drawn.ts';
import { pickingShaders } from './late-picking.ts';
import { type Palette, toUnit } from './palette.ts';

const shapeCodes: Readonly<Record<ActorKind, number>> = { person: 0, country: 1, organization: 2, group: 3 };
const uniforms = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio', 'u_paper', 'u_accent'] as const;
type Uniform = (typeof uniforms)[number];

const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/**
 * The program that draws actors: the shape says the kind (disc, rounded square, diamond, dashed ring), with an outline
 * in the colour of the paper and a ring when selected. Sizes are radii in pixels.
 * @param picks whether what lies under the pointer is asked for
 */
export function createActorProgram(
  palette: () => Palette,
  picks: () => boolean,
): NodeProgramType<DrawnActor, DrawnLine> {
  return class ActorProgram extends NodeProgram<Uniform, DrawnActor, DrawnLine> {
    private readonly pickingBuffer: WebGLFramebuffer | null;

    constructor(
      ...[gl, pickingBuffer, sigma]: ConstructorParameters<typeof NodeProgram<Uniform, DrawnActor, DrawnLine>>
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
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: actorVertexShader,
        FRAGMENT_SHADER_SOURCE: actorFragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_marks', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: corners,
      };
    }

    processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & Partial<ActorMarks>) {
      const { array } = this;
      let at = startIndex;
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = shapeCodes[data.kind ?? 'person'];
      array[at++] = data.opacity ?? 1;
      array[at++] = data.ring ?? 0;
      array[at++] = floatColor(data.color);
      array[at++] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      const { paper, accent } = palette();
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width, params.height);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform3f(uniformLocations.u_paper, ...toUnit(paper));
      gl.uniform3f(uniformLocations.u_accent, ...toUnit(accent));
    }
  };
}
