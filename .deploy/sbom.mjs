import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Packages of which copies lie in a built folder, as `name@version`. */
const copiedInto = (folder) =>
  [...readFileSync(join(root, folder, 'licences.txt'), 'utf8').matchAll(/^## (\S+) (\S+) \(/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  );

/** What no package says: the weights that the encoder was trained further from. */
const model = {
  ...{ 'bom-ref': 'e5-small-v2', type: 'machine-learning-model', name: 'e5-small-v2', scope: 'required' },
  description: 'Its first six layers, trained further, are server/models/encoder.onnx',
  licenses: [{ license: { id: 'MIT' } }],
};

/** Their package.json names no licence; their README does. */
const unnamed = { 'world-countries': [{ license: { id: 'ODbL-1.0' } }] };

const isDevelopment = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development');

/** The list of npm without what only develops the project, but with what of that is copied into the page and the programs. */
function released(list, copied) {
  const components = list.components
    .filter((one) => !isDevelopment(one) || copied.has(one['bom-ref']))
    .map((one) => (isDevelopment(one) ? { ...one, scope: 'required', properties: [] } : one))
    .map((one) => ({ ...one, licenses: one.licenses ?? unnamed[one.name] }));
  const kept = new Set([list.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = list.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  return { ...list, components: [...components, model], dependencies };
}

const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
const listed = execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
const copied = new Set(['dist/client', 'dist/server'].flatMap(copiedInto));
console.log(JSON.stringify(released(JSON.parse(listed), copied), null, 2));
