import { referring } from "../../../azure/index";
import { isRepeated } from "../../../model/index";
import type { Rule } from "../../rule";

/** More than anybody writes by hand are not held against each other. */
const most = 100;

export const capabilityHost: Rule = {
  id: "capability-host",
  severity: "warning",
  certainty: "azure",
  summary: "A second capability host of an account, a project or a workspace.",
  why: "Each has one at most: Azure refuses another one with a conflict (409).",
  source: "https://learn.microsoft.com/azure/ai-foundry/agents/concepts/capability-hosts",
  types: [
    "Microsoft.CognitiveServices/accounts/capabilityHosts",
    "Microsoft.CognitiveServices/accounts/projects/capabilityHosts",
    "Microsoft.MachineLearningServices/workspaces/capabilityHosts",
  ],
  resource(host, report) {
    const parent = host.at("parent_id");
    const target = host.target("parent_id");
    if (!parent || !target || isRepeated(target.block.body)) return;
    const hosts = referring(host.type, "parent_id", host.scope).to(target.address);
    const own = hosts.findIndex(({ block }) => block === host.block);
    const [first] = hosts;
    if (own <= 0 || hosts.length > most || !first) return;
    // Of several instances there may be none.
    if ([host, first].some(({ block }) => isRepeated(block.body))) return;
    report({
      span: parent.valueSpan,
      message: `Remove this capability host, or ${first.address}: ${target.address} has one at most.`,
      related: [first.declared()],
    });
  },
};
