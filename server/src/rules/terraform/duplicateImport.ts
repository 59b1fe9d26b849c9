import { placesOfKind } from "../../analysis/index";
import { bodyItemOf } from "../../model/index";
import { addressInOneForm, importsTo } from "../../references/index";
import type { Rule } from "../rule";

export const duplicateImport: Rule = {
  id: "duplicate-import",
  severity: "error",
  summary: "Two import blocks with the same address.",
  why: "`terraform validate` fails: a resource is imported from one id only.",
  source: "https://developer.hashicorp.com/terraform/language/block/import; internal/configs/module.go of Terraform",
  kinds: new Set(["import"]),
  block({ block, scope }, report) {
    const to = bodyItemOf(block.body, "to")?.value;
    const address = addressInOneForm(to);
    if (!to || address === undefined) return;
    const [other] = importsTo(address, scope);
    if (!other || other === block) return;
    const first = placesOfKind("import", scope).find((place) => place.block === other);
    if (!first) return;
    report({
      span: to.span,
      message: `Remove this block, or the other one: ${address} can be imported only once.`,
      related: [{ uri: first.uri, span: first.block.head, message: `${address} is imported here first.` }],
      fixes: [{ title: "Remove this import block", changes: [{ kind: "removeBlock", block }] }],
    });
  },
};
