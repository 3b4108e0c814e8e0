/**
 * Lays the ribbon along the curve, in pixels with y up. The bow is that of `bow()` in core/geometry/curve.ts.
 * Lengths along the curve are sums over short steps.
 */
export const lineVertexShader = /* glsl */ `
attribute vec4 a_ends;
attribute vec2 a_radii;
attribute vec4 a_form;
attribute vec4 a_marks;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_ribbon;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec2 v_place;
varying vec2 v_reach;
varying vec3 v_form;
varying vec3 v_marks;
varying vec4 v_color;

const float bias = 255.0 / 254.0;
const int steps = 12;

vec2 toPixels(vec2 position) {
  vec2 clip = (u_matrix * vec3(position, 1.0)).xy;
  return (clip * 0.5 + 0.5) * u_dimensions;
}

vec2 curve(vec2 a, vec2 c, vec2 b, float t) {
  float s = 1.0 - t;
  return s * s * a + 2.0 * s * t * c + t * t * b;
}

float lengthTo(vec2 a, vec2 c, vec2 b, float t) {
  float sum = 0.0;
  vec2 before = a;
  for (int i = 1; i <= steps; i++) {
    vec2 next = curve(a, c, b, t * float(i) / float(steps));
    sum += distance(before, next);
    before = next;
  }
  return sum;
}

void main() {
  vec2 from = toPixels(a_ends.xy);
  vec2 to = toPixels(a_ends.zw);
  float span = max(distance(from, to), 1.0);
  vec2 way = (to - from) / span;
  float off = a_marks.x > 0.5 ? clamp(0.13 * span, 16.0, 46.0) : min(0.06 * span, 26.0);
  vec2 control = (from + to) * 0.5 + vec2(way.y, -way.x) * off * a_form.w;

  float scale = 1.0 / u_sizeRatio;
  float width = a_form.x * scale;
  float bar = 3.2 + 0.85 * width;
  float half_ = max(bar, a_marks.w > 0.5 ? 10.0 : 6.0) + 1.5;

  float t = a_ribbon.x;
  vec2 tangent = mix(control - from, to - control, t);
  tangent = length(tangent) > 0.001 ? normalize(tangent) : way;
  vec2 position = curve(from, control, to, t) + vec2(-tangent.y, tangent.x) * half_ * a_ribbon.y;
  gl_Position = vec4(position / u_dimensions * 2.0 - 1.0, 0.0, 1.0);

  bool negative = a_marks.y < 0.5;
  v_place = vec2(lengthTo(from, control, to, t), half_ * a_ribbon.y);
  v_reach = vec2(
    a_radii.x * scale + 2.0,
    lengthTo(from, control, to, 1.0) - a_radii.y * scale - (negative ? 5.0 : 3.0)
  );
  v_form = a_form.xyz * scale;
  v_marks = a_marks.yzw;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

/** Colours a pixel by its place on the ribbon: x is the length from the start, y the distance off the middle, to the left. */
export const lineFragmentShader = /* glsl */ `
precision highp float;

varying vec2 v_place;
varying vec2 v_reach;
varying vec3 v_form;
varying vec3 v_marks;
varying vec4 v_color;

uniform float u_pixelRatio;
uniform vec3 u_accent;
uniform vec3 u_negative;
uniform vec3 u_positive;

// A hollow line: from which width its body is, how wide it is at least, and its rails.
const float hollowFrom = 2.4;
const float leastHollow = 4.0;
const float rail = 1.2;

float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}

float between(float value, float low, float high) {
  return coverage(low - value) * coverage(value - high);
}

float strand(float middle, float width) {
  return width > 0.0 ? coverage(abs(v_place.y - middle) - width * 0.5) : 0.0;
}

float dots(float width, float along) {
  float size = max(1.5, width);
  float period = size + width + 2.4;
  float off = mod(along, period) - period * 0.5;
  return coverage(length(vec2(off, v_place.y)) - size * 0.5);
}

void main() {
  float start = v_reach.x;
  float tip = v_reach.y;
  float width = v_form.x;
  if (tip - start < 2.0) discard;
  #ifdef PICKING_MODE
  bool hit = abs(v_place.y) < max(6.0, width * 0.5 + 2.0) && v_place.x > start && v_place.x < tip + 2.0;
  gl_FragColor = hit ? v_color : vec4(0.0);
  #else
  float headLength = min(4.5 + 1.25 * width, tip - start);
  float headHalf = 2.6 + 0.85 * width;
  float base = tip - headLength;
  float body = between(v_place.x, start, base + 0.5);
  bool negative = v_marks.x < 0.5;
  bool neutral = v_marks.x > 1.5;
  bool claimed = v_marks.z > 1.5;
  bool banded = mod(v_marks.z, 2.0) > 0.5;

  float main_ = v_form.y;
  float minor = v_form.z;
  bool split = minor > 0.0;
  float mainLine = split ? strand((minor + 1.0) * 0.5, main_) : strand(0.0, main_);
  if (claimed && width >= hollowFrom) {
    float whole = max(width, leastHollow);
    mainLine = strand(0.0, whole) - strand(0.0, whole - 2.0 * rail);
    split = false;
  }
  if (neutral) mainLine = dots(width, v_place.x - start);
  float minorLine = split ? strand(-(main_ + 1.0) * 0.5, minor) * body : 0.0;

  float inHead = (tip - v_place.x) / headLength;
  float slope = headHalf / headLength;
  float off = (abs(v_place.y) - headHalf * inHead) / sqrt(1.0 + slope * slope);
  float head = coverage(off) * between(v_place.x, base, tip + 1.0);
  if (claimed) head -= coverage(off + rail) * between(v_place.x, base + rail, tip);
  float thickness = 1.4 + 0.13 * width;
  float bar = negative
    ? between(v_place.x, tip + 0.9 - thickness * 0.5, tip + 0.9 + thickness * 0.5) * coverage(abs(v_place.y) - headHalf - 0.6)
    : 0.0;

  float main_all = max(max(mainLine * body, head), bar);
  vec3 other = negative ? u_positive : u_negative;
  vec4 color = vec4(v_color.rgb, 1.0) * main_all;
  color += vec4(other, 1.0) * minorLine * (1.0 - main_all);
  color *= v_marks.y;
  float band = banded ? coverage(abs(v_place.y) - 10.0) * between(v_place.x, start, tip + 2.0) * 0.18 : 0.0;
  gl_FragColor = color + vec4(u_accent, 1.0) * band * (1.0 - color.a);
  #endif
}
`;
