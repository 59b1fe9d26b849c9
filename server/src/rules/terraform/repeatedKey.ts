import { isInProgram, type Scope, sourceTextOf, textOfLiteral } from "../../analysis/index";
import { type Body, type BodyItem, isBlockLike, type Value, valuesIn } from "../../model/index";
import type { Rule } from "../rule";

export const repeatedKey: Rule = {
  id: "repeated-key",
  severity: "warning",
  certainty: "consequence",
  otherReleases: "same",
  summary: "A key that an object or a map has twice.",
  why: "Nothing refuses it: the last value counts, and Terraform drops the others without a message.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#maps-objects; what `terraform console` 1.11 gives",
  value({ value, attribute, items, block: { scope } }, report) {
    // Types, and names of providers, are read in another way.
    if (attribute?.means || items.at(-1)?.name === "providers") return;
    // A block whose schema nobody knows is no object: that an argument is there twice another rule says.
    const blocks = new Set<Value>(items.at(-1)?.form === "block" ? [value] : []);
    for (const one of valuesIn(value)) {
      if (one.kind !== "body") continue;
      for (const item of one.body.items) if (item.form === "block") blocks.add(item.value);
      const repeated = blocks.has(one) ? [] : repeatedIn(one.body, scope);
      // A program's compiler knows its keys.
      if (repeated.length === 0 || isInProgram(scope)) continue;
      // What is all on one line has commas between.
      const isOnLines = sourceTextOf(one, scope)?.includes("\n");
      for (const [key, item] of repeated)
        report({
          span: item.key?.span ?? item.nameSpan,
          message: `Remove ${key} here, or rename it: the same key follows again, and its last value counts.`,
          tags: ["unnecessary"],
          fixes: isOnLines ? [{ title: `Remove ${key}`, changes: [{ kind: "remove", item }] }] : [],
        });
    }
  },
};

/** The items whose key comes once more behind them. */
function repeatedIn({ items }: Body, scope: Scope): readonly (readonly [key: string, item: BodyItem])[] {
  const last = new Map<string, BodyItem>();
  const repeated: (readonly [string, BodyItem])[] = [];
  for (const item of items) {
    const key = keyOf(item, scope);
    if (key === undefined || isNested(item)) continue;
    const before = last.get(key);
    last.set(key, item);
    if (before) repeated.push([key, before]);
  }
  return repeated;
}

/** The key as a text, which a local or a variable with one known value may give; undefined where only Terraform knows it. */
function keyOf({ key, name }: BodyItem, scope: Scope): string | undefined {
  return key ? textOfLiteral(key, scope) : name || undefined;
}

function isNested(item: BodyItem): boolean {
  return isBlockLike(item) || item.dynamic !== undefined;
}
