import { isComplete, typeSchemaOf } from "../analysis/blockSchema";
import { follow } from "../analysis/follow";
import { hasType, typeOf } from "../model/block";
import { entryOf } from "../model/body";
import { didYouMean } from "../wording/sentence";
import { similar } from "../wording/similar";
import { changeName } from "./finding";
import type { Rule } from "./rule";

export const countAndForEach: Rule = {
  id: "count-and-for-each",
  severity: "error",
  summary: "count and for_each in the same block.",
  why: "`terraform validate` fails: both set the number of instances, so a block can have only one of them.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/count",
  block({ block }, report) {
    const forEach = entryOf(block.body, "for_each");
    const count = forEach && entryOf(block.body, "count");
    if (!count || !(hasType(block.kind) || block.kind === "module")) return;
    report({
      span: forEach.nameSpan,
      message: "Keep either count or for_each: a block cannot have both.",
      fixes: [forEach, count].map((entry) => ({
        title: `Remove ${entry.name}`,
        changes: [{ kind: "remove", entry }],
      })),
    });
  },
};

export const ignoreChanges: Rule = {
  id: "ignore-changes",
  severity: "error",
  summary: "ignore_changes with something that is not an argument of the resource.",
  why: "`terraform validate` fails: `ignore_changes` takes names of arguments without quotes, or `all`.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  concerns: (attribute) => attribute?.means === "argument",
  entry({ entry, body }, report) {
    if (entry.name !== "ignore_changes" || body.path[0] !== "lifecycle") return;
    const { block, scope } = body.node;
    if (
      entry.value.kind === "text" ||
      (entry.value.kind === "reference" && entry.value.reference.steps[0]?.name !== "all")
    ) {
      report({
        span: entry.value.span,
        message: "Write ignore_changes as a list of argument names, or as the word all.",
      });
    }
    if (entry.value.kind !== "list") return;
    const schema = typeSchemaOf("resource", typeOf(block) ?? "", scope);
    const { attributes, type } = schema;
    if (!attributes || !type || !isComplete(schema, scope)) return;
    for (const item of entry.value.items) {
      const steps = item.kind === "reference" ? item.reference.steps : [];
      const { lost, body: names } = follow(steps, attributes);
      if (!lost || !names) continue;
      const meant = similar(lost.name, names.keys());
      report({
        span: item.span,
        message: `${type.name} has no argument ${lost.name} whose changes could be ignored.${didYouMean(meant)}`,
        fixes: changeName(lost.span, meant),
      });
    }
  },
};
