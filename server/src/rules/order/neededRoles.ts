import { lackingRoles } from "../../azure/index";
import { grantRoles } from "../../fixes/index";
import type { Rule } from "../rule";
import { factSource } from "./factSource";

const resources: ReadonlySet<string> = new Set(["resource"]);

export const missingRole: Rule = {
  id: "missing-role",
  severity: "information",
  certainty: "azure",
  otherReleases: "same",
  summary: "An identity that acts for a resource, but has no role on something that the resource uses.",
  why: "If Azure refuses the resource without the role, the finding is a warning. If the resource is created without it, and cannot do all that it should, the finding is a hint. Nothing is reported if a group, another module or an unknown assignment may give the role.",
  source: factSource,
  kinds: resources,
  block({ block, scope }, report) {
    for (const lacking of lackingRoles(block, scope)) {
      const { fact, needs, holder, about, at } = lacking;
      if (holder === "caller") continue;
      const changes = grantRoles([{ block, lacking }], scope);
      report({
        severity: needs.isRefused ? "warning" : fact.kind === "uses-role" ? "hint" : "information",
        span: at?.span ?? block.head,
        message: `Give ${holder.address} the role ${needs.role} on ${about.address}: ${fact.says}.`,
        fixes: changes.length > 0 ? [{ title: "Add the role assignment", changes }] : [],
      });
    }
  },
};
