import { type BodyItem, isBlockLike, literalText, valuesIn } from "../../model/index";
import type { Rule } from "../rule";

export const repeatedKey: Rule = {
  id: "repeated-key",
  severity: "warning",
  certainty: "consequence",
  otherReleases: "same",
  summary: "A key that an object or a map has twice.",
  why: "Nothing refuses it: the last value counts, and the others are dropped without a word.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#maps-objects; what `terraform console` 1.11 gives",
  value({ value, attribute, items, block: { scope } }, report) {
    // Types, and names of providers, are read in another way. A program's compiler knows its keys.
    const document = scope.module.documents.get(scope.uri);
    if (!document || document.isProgram || attribute?.means || items.at(-1)?.name === "providers") return;
    for (const one of valuesIn(value)) {
      if (one.kind !== "body") continue;
      const { start, end } = one.span;
      // What is all on one line has commas between.
      const isOnLines = document.pieces.slice(start, end).includes("\n");
      const last = new Map<string, BodyItem>();
      for (const item of one.body.items) {
        const key = keyOf(item);
        if (key === undefined || isNested(item)) continue;
        const before = last.get(key);
        last.set(key, item);
        if (!before) continue;
        report({
          span: before.key?.span ?? before.nameSpan,
          message: `Remove ${key} here, or call it something else: the same key comes once more, and its last value counts.`,
          tags: ["unnecessary"],
          fixes: isOnLines ? [{ title: `Remove ${key}`, changes: [{ kind: "remove", item: before }] }] : [],
        });
      }
    }
  },
};

/** The key as a text; undefined where only Terraform knows it. */
function keyOf({ key, name }: BodyItem): string | undefined {
  return key ? literalText(key) : name || undefined;
}

function isNested(item: BodyItem): boolean {
  return isBlockLike(item) || item.dynamic !== undefined;
}
