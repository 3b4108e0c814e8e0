import type { Writer } from './format.ts';
import { nested, nestedList } from './json.ts';
import { prefixes, type Resource, resources, type Value } from './rdf.ts';
import type { ExportSource } from './source.ts';

/** The same as {@link turtle} in JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). */
export const jsonLd: Writer = { id: 'jsonld', write };

function valueObject(value: Value): object {
  if ('iri' in value) return { '@id': value.iri };
  if ('text' in value) return { '@value': value.text, ...(value.type ? { '@type': value.type } : {}) };
  return nodeObject(value.node);
}

const nodeObject = ({ types, properties }: Omit<Resource, 'iri'>): object => ({
  '@type': types,
  ...Object.fromEntries(properties.map(([name, ...values]) => [name, values.map(valueObject)])),
});

async function* objects(source: ExportSource): AsyncGenerator<object> {
  for await (const { iri, ...rest } of resources(source)) yield { '@id': iri, ...nodeObject(rest) };
}

async function* write(source: ExportSource): AsyncGenerator<string> {
  yield `{\n  "@context": ${nested(prefixes, 1)},\n  "@graph": `;
  yield* nestedList(objects(source));
  yield '\n}\n';
}
