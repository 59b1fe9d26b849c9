import { declared, type Scope } from "../analysis/index";
import { addressIn, type Block, bodyItemOf, type Value, valuesIn } from "../model/index";
import { isName } from "../text/index";
import type { Rule } from "./rule";

export const quotedReference: Rule = {
  id: "quoted-reference",
  severity: "warning",
  certainty: "consequence",
  otherReleases: "same",
  summary: "A reference in quotes, which is a text.",
  why: 'Where any text is allowed, nothing refuses the text `"azurerm_resource_group.main.name"`. It is sent to Azure, which answers that there is no such group, or creates something with that name.',
  source: "https://developer.hashicorp.com/terraform/language/expressions/strings",
  kinds: new Set(["resource", "data", "module", "provider", "output", "locals"]),
  // What names addresses by itself has rules of its own.
  concerns: (attribute) => !attribute?.block && !attribute?.means,
  bodyItem({ item: { name, value }, body: { node, path } }, report) {
    if (others.has(path[0] ?? name)) return;
    const { block, scope } = node;
    for (const one of valuesIn(value)) {
      const path = one.kind === "text" ? pathIn(one.text) : undefined;
      if (!path || !isMeant(path, one, block, scope)) continue;
      report({
        span: one.span,
        message: `Write ${path.join(".")} without quotes: in quotes it is a text.`,
        fixes: [
          { title: "Remove the quotes", changes: [{ kind: "setValue", value: one, to: { kind: "reference", path } }] },
        ],
      });
    }
  },
};

const others: ReadonlySet<string> = new Set(["depends_on", "lifecycle", "description", "providers", "provider"]);

/** The names between the dots of what could be a reference; most texts are none at first sight. */
function pathIn(text: string): readonly string[] | undefined {
  const names = text.includes(".") ? text.split(".") : [];
  return names.length > 1 && names.every(isName) ? names : undefined;
}

/** Whether that is the address of something: a declaration of the module, or the instance that the block is for. */
function isMeant(path: readonly string[], { span }: Value, { body }: Block, scope: Scope): boolean {
  const [root, second] = path;
  if (root === "each") return (second === "key" || second === "value") && bodyItemOf(body, "for_each") !== undefined;
  if (root === "count") return second === "index" && path.length === 2 && bodyItemOf(body, "count") !== undefined;
  const named = addressIn({ steps: path.map((name) => ({ kind: "name", name, span })), span });
  return named !== undefined && declared(named.address, scope).length > 0;
}
