/** The look of what is drawn. */
export const drawingStyle = `svg text { font: 13px system-ui, sans-serif; text-anchor: middle; fill: #23272e; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.line, .reach { fill: none; } .reach { stroke: transparent; stroke-width: 12; } .line { opacity: .75; }`;

/** The look of the page; nothing in it is loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; --ink: #23272e; --soft: #5b626d; --ground: #fff; --rule: #d9dce1; --mark: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #a3a9b3; --ground: #16181c; --rule: #383d45; --mark: #4a4013; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header, main { padding: 1rem 1.5rem; max-width: 100rem; margin: 0 auto; }
h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1.1rem; } h3 { font-size: 1rem; margin: 0 0 .3rem; }
.soft, cite { color: var(--soft); font-style: normal; }
.drawing { background: #fff; border: 1px solid var(--rule); border-radius: 8px; }
svg { display: block; width: 100%; max-height: 80vh; }
${drawingStyle}
a { color: inherit; } a:hover .line, a:focus .line { opacity: 1; stroke-width: 5; }
section { border-top: 1px solid var(--rule); padding: .8rem .5rem; } section:target { background: var(--mark); }
blockquote { margin: .5rem 0 .5rem .5rem; padding-left: .8rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0; } ul { margin: .3rem 0; padding-left: 1.2rem; }
@media print { .drawing { break-after: page; } section { break-inside: avoid; } }
`;
