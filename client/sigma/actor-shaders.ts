/** Places a square large enough for shape, outline and ring round the actor; distances go on in pixels. */
export const actorVertexShader = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_marks;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec2 v_offset;
varying float v_radius;
varying vec3 v_marks;
varying vec4 v_color;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_marks.x / u_sizeRatio;
  float reach = radius * 1.25 + 10.0;
  vec2 center = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(center + a_corner * reach * 2.0 / u_dimensions, 0.0, 1.0);
  v_offset = a_corner * reach;
  v_radius = radius;
  v_marks = a_marks.yzw;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Signed distances to the four shapes; shapes are numbered disc, rounded square, diamond, dashed ring. */
export const actorFragmentShader = /* glsl */ `
precision highp float;

varying vec2 v_offset;
varying float v_radius;
varying vec3 v_marks;
varying vec4 v_color;

uniform float u_pixelRatio;
uniform vec3 u_paper;
uniform vec3 u_accent;

const float outline = 2.0;
const float ringGap = 5.0;
const float ringWidth = 2.5;
const float dashPeriod = 5.2;
const float dashLength = 3.0;

float roundedSquare(vec2 p, float side, float corner) {
  vec2 q = abs(p) - vec2(side - corner);
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float shapeDistance(vec2 p, float shape, float r) {
  if (shape < 0.5) return length(p) - r;
  if (shape < 1.5) return roundedSquare(p, r * 0.9, max(2.0, r * 0.2));
  if (shape < 2.5) return (abs(p.x) + abs(p.y) - r * 1.22) * 0.7071;
  return length(p) - r;
}

float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}

float dashedRing(vec2 p, float r) {
  float around = (atan(p.y, p.x) + 3.14159265) / 6.2831853;
  float count = max(6.0, floor(6.2831853 * r / dashPeriod));
  float along = abs(fract(around * count) - 0.5) * (6.2831853 * r / count);
  return coverage(abs(length(p) - r + 1.0) - 1.0) * coverage(along - dashLength * 0.5);
}

void main() {
  float d = shapeDistance(v_offset, v_marks.x, v_radius);
  #ifdef PICKING_MODE
  gl_FragColor = d > 3.0 ? vec4(0.0) : v_color;
  #else
  bool open = v_marks.x > 2.5;
  float body = coverage(d);
  float fill = open ? dashedRing(v_offset, v_radius) : body;
  vec3 color = mix(u_paper, v_color.rgb, fill);
  vec4 shape = vec4(color, 1.0) * coverage(d - outline) * v_marks.y;
  float width = v_marks.z > 0.75 ? ringWidth : 1.5;
  float ring = v_marks.z > 0.0 ? coverage(abs(d - ringGap) - width * 0.5) : 0.0;
  gl_FragColor = shape + vec4(u_accent, 1.0) * ring * (1.0 - shape.a);
  #endif
}
`;
