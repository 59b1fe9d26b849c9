import { entryOf } from "../../model/body";
import { argument } from "../../model/change";
import type { Rule } from "../rule";

export const importWithoutId: Rule = {
  id: "import-without-id",
  severity: "error",
  summary: "An import block that says neither the id nor the identity of what exists.",
  why: "`terraform validate` fails: Terraform cannot know what to import.",
  source: "https://developer.hashicorp.com/terraform/language/block/import",
  block({ block }, report) {
    const { kind, body } = block;
    if (kind !== "import" || !body.closed || entryOf(body, "id") || entryOf(body, "identity")) return;
    const id = argument("id", { kind: "hole", of: "string", placeholder: "/subscriptions/…" });
    report({
      span: block.head,
      message: "Set id: import needs to know what exists.",
      fixes: [{ title: "Add id", changes: [{ kind: "add", body, block, entries: [id] }] }],
    });
  },
};
