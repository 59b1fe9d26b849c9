import { isReferredTo } from "../../analysis/index";
import { addressIn, addressOf, bodyItemOf, type Change, rewritten, type Value } from "../../model/index";
import { listed } from "../../wording/index";
import type { Rule } from "../rule";

export const unnecessaryOrder: Rule = {
  id: "unnecessary-order",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "An entry of depends_on for which other arguments ensure the same order already.",
  why: "Terraform creates a resource after everything that its arguments refer to, directly or through other resources. Such an entry changes nothing, and hides the entries that are needed.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on",
  kinds: new Set(["resource"]),
  block({ block, scope }, report) {
    const item = bodyItemOf(block.body, "depends_on");
    const own = addressOf(block);
    if (item?.value.kind !== "list" || own === undefined) return;
    const { items } = item.value;
    const needless = items.filter((value) => {
      const address = addressNamed(value);
      return address !== undefined && address !== own && isReferredTo(address, own, scope);
    });
    if (needless.length === 0) return;
    const rest = items.filter((value) => !needless.includes(value)).map(rewritten);
    const written = rest.flatMap((value) => value ?? []);
    const change: Change =
      written.length === 0
        ? { kind: "remove", item }
        : { kind: "setValue", value: item.value, to: { kind: "list", items: written } };
    const all = listed(needless.map((value) => addressNamed(value) ?? ""));
    report({
      span: rest.length === 0 ? item.span : needless[0]!.span,
      message: `Remove ${all} from depends_on: other arguments ensure this order already.`,
      tags: ["unnecessary"],
      fixes:
        written.length === rest.length
          ? [{ title: rest.length === 0 ? "Remove depends_on" : "Leave out", changes: [change] }]
          : [],
    });
  },
};

/** The resource that is named as a whole. */
function addressNamed(value: Value): string | undefined {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  return named?.kind === "resource" && named.rest.length === 0 ? named.address : undefined;
}
