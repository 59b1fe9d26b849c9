/** All patterns that the facts have, of every provider and snapshot, each once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness/service";

export function patternsOfFacts(): string[] {
  const found = new Set<string>();
  for (const provider of ["azurerm", "azuread", "azapi"]) {
    for (const line of readFileSync(join(root, `server/data/${provider}.jsonl`), "utf8").split("\n")) {
      if (line) collect(JSON.parse(line), found);
    }
  }
  return [...found];
}

/** Patterns stand in lists under their names, at any depth; what an overlay or a history changes is a list too. */
function collect(facts: unknown, found: Set<string>): void {
  if (typeof facts !== "object" || facts === null) return;
  for (const [name, value] of Object.entries(facts)) {
    if (name === "pattern" || name === "notPattern") for (const source of textsIn(value)) found.add(source);
    else collect(value, found);
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
