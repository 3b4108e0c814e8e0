/** One round of ForceAtlas2 over its matrices: what its own layouts are made of, without a graph. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void;
}
