// Made resources as Terraform, laid out as `terraform fmt` would.
import type { Made, MadeEntry, MadeValue } from "./made";

/** What a module needs besides its resources: the version of the provider. */
export const requirements = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.40"
    }
  }
}
`;

/** Blocks with an empty line in front of each. */
export function terraformOf(resources: readonly Made[]): string {
  return resources.map((resource) => `\n${blockOf(resource)}`).join("");
}

function blockOf({ type, name, entries }: Made): string {
  return `resource "${type}" "${name}" {\n${bodyOf(entries, "  ")}}\n`;
}

function bodyOf(entries: readonly MadeEntry[], indent: string): string {
  const width = Math.max(0, ...entries.filter(isOneLine).map(({ name }) => name.length));
  return entries.map((entry) => entryOf(entry, indent, width)).join("");
}

function entryOf(entry: MadeEntry, indent: string, width: number): string {
  const { name, value } = entry;
  if (isOneLine(entry)) return `${indent}${name.padEnd(width)} = ${valueOf(value)}\n`;
  const [opening, inside] = "map" in value ? [" = {", value.map] : [" {", value.block];
  return `\n${indent}${name}${opening}\n${bodyOf(inside, `${indent}  `)}${indent}}\n`;
}

function isOneLine(entry: MadeEntry): entry is MadeEntry & { value: OneLine } {
  return typeof entry.value !== "object" || Array.isArray(entry.value) || "refersTo" in entry.value;
}

type OneLine = Exclude<MadeValue, { block: unknown } | { map: unknown }>;

function valueOf(value: OneLine): string {
  return typeof value === "object" && "refersTo" in value ? value.refersTo : JSON.stringify(value);
}
