// Made resources as Terraform, laid out as `terraform fmt` would.
import type { Made, MadeItem, MadeValue } from "./made";

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

function blockOf({ type, name, items }: Made): string {
  return `resource "${type}" "${name}" {\n${bodyOf(items, "  ")}}\n`;
}

function bodyOf(items: readonly MadeItem[], indent: string): string {
  const width = Math.max(0, ...items.filter(({ value }) => isOneLine(value)).map(({ name }) => name.length));
  return items.map((item) => entryOf(item, indent, width)).join("");
}

function entryOf({ name, value }: MadeItem, indent: string, width: number): string {
  if (isOneLine(value)) return `${indent}${name.padEnd(width)} = ${written(value)}\n`;
  const [opening, inside] = "map" in value ? [" = {", value.map] : [" {", value.block];
  return `\n${indent}${name}${opening}\n${bodyOf(inside, `${indent}  `)}${indent}}\n`;
}

function isOneLine(value: MadeValue): value is OneLine {
  return typeof value !== "object" || "list" in value || "refersTo" in value;
}

type OneLine = Exclude<MadeValue, { block: unknown } | { map: unknown }>;

function written(value: OneLine): string {
  if (typeof value !== "object") return JSON.stringify(value);
  return "list" in value ? JSON.stringify(value.list) : value.refersTo;
}
