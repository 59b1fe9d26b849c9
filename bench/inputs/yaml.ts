// The same made resources as YAML, in the shape of Terraform's JSON: by type, then by name.
import type { Made, MadeItem, MadeValue } from "./made";

/** One document; strings are quoted as in Terraform, references are interpolated as in its JSON. */
export function yamlOf(resources: readonly Made[]): string {
  const byType = new Map<string, Made[]>();
  for (const resource of resources) byType.set(resource.type, [...(byType.get(resource.type) ?? []), resource]);
  return `resource:\n${[...byType].map(([type, all]) => `  ${type}:\n${all.map(resourceOf).join("\n")}`).join("\n")}`;
}

function resourceOf({ name, items }: Made): string {
  return `    ${name}:\n${bodyOf(items, "      ")}`;
}

function bodyOf(items: readonly MadeItem[], indent: string): string {
  return items.map(({ name, value }) => `${indent}${name}:${written(value, indent)}\n`).join("");
}

function written(value: MadeValue, indent: string): string {
  if (typeof value !== "object") return ` ${JSON.stringify(value)}`;
  if ("list" in value) return ` ${JSON.stringify(value.list)}`;
  if ("refersTo" in value) return ` "\${${value.refersTo}}"`;
  return `\n${bodyOf("map" in value ? value.map : value.block, `${indent}  `)}`.trimEnd();
}
