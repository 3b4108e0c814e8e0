import type { Writer } from './format.ts';
import { prefixes, type Resource, resources, type Value } from './rdf.ts';
import type { ExportSource } from './source.ts';

/** RDF in Turtle (https://www.w3.org/TR/turtle/): SEM events, PROV-O, Web Annotation and schema.org. */
export const turtle: Writer = { id: 'turtle', write };

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quote = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (mark) => escapes[mark]!)}"`;

function term(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`;
  if ('text' in value) return value.type ? `${quote(value.text)}^^${value.type}` : quote(value.text);
  return `[ ${statements(value.node).join(' ; ')} ]`;
}

const statements = ({ types, properties }: Omit<Resource, 'iri'>): string[] => [
  `a ${types.join(', ')}`,
  ...properties.map(([name, ...values]) => `${name} ${values.map(term).join(', ')}`),
];

async function* write(source: ExportSource): AsyncGenerator<string> {
  for (const [prefix, address] of Object.entries(prefixes)) yield `@prefix ${prefix}: <${address}> .\n`;
  for await (const resource of resources(source))
    yield `\n<${resource.iri}> ${statements(resource).join(' ;\n  ')} .\n`;
}
