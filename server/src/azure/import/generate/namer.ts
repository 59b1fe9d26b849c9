import type { Scope } from "../../../analysis/index";
import { hasType } from "../../../model/index";
import { freeName } from "../../../text/index";

/** Gives names that nothing in the module has yet. */
export interface Namer {
  /** A name for a resource or data source: from `text`, else with `parent` in front, else with a number behind. */
  readonly block: (kind: string, type: string, text: string, parent: string, word: string) => string;
  /** A name for a variable or for the alias of a provider. */
  readonly variableOrAlias: (kind: "variable" | "provider", text: string) => string;
}

/** Creates a namer that avoids the names in the module. */
export function createNamer(scope: Scope): Namer {
  const taken = new Set<string>();
  for (const document of scope.module.documents.values()) {
    for (const { kind, labels, body } of document.blocks) {
      taken.add([kind, ...labels.slice(0, hasType(kind) ? 2 : 1).map(({ text }) => text)].join(" "));
      const alias = body.items.find(({ name }) => kind === "provider" && name === "alias")?.value;
      if (alias?.kind === "text") taken.add(`provider ${alias.text}`);
    }
  }
  return {
    block(kind, type, text, parent, word) {
      const own = identifierFrom(text, word);
      return firstFree(`${kind} ${type}`, [own, identifierFrom(parent ? `${parent}_${own}` : own, word)]);
    },
    variableOrAlias: (kind, text) => firstFree(kind, [identifierFrom(text, kind)]),
  };

  function firstFree(prefix: string, wishes: readonly string[]): string {
    const name = freeName(wishes, (wish) => taken.has(`${prefix} ${wish}`));
    taken.add(`${prefix} ${name}`);
    return name;
  }
}

/** A Terraform identifier made from a text: lower-case letters, digits and underscores; `word` where none of these is left. */
function identifierFrom(text: string, word: string): string {
  const name = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);
  if (name === "") return word;
  return /^[a-z]/.test(name) ? name : `${word}_${name}`;
}
