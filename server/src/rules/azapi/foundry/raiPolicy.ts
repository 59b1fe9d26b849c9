import { isWhole } from "../../../analysis/index";
import { referring } from "../../../azure/index";
import { isRepeated } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const path = "rai_policy_name";

export const raiPolicy: Rule = {
  id: "rai-policy",
  severity: "warning",
  certainty: "azure",
  summary: "A deployment with a content filter that its account does not have.",
  why: "Azure refuses the deployment. Reported where the module declares policies of the account and none of them has the name. Azure's own policies, which every account has, begin with `Microsoft.`.",
  source: "https://learn.microsoft.com/azure/ai-foundry/openai/how-to/content-filters",
  types: ["azurerm_cognitive_deployment"],
  resource(deployment, report) {
    const policy = deployment.at(path);
    const name = deployment.literal(path);
    const account = deployment.target("cognitive_account_id");
    if (!policy || !name || !account || /^Microsoft\./i.test(name) || !isWhole(deployment.scope)) return;
    const found = referring("azurerm_cognitive_account_rai_policy", "cognitive_account_id", deployment.scope);
    const policies = found.to(account.address);
    const names = policies.map((one) => (isRepeated(one.block.body) ? undefined : one.literal("name")));
    if (found.isUnclear || found.dataTypes.size > 0 || names.length === 0) return;
    if (!names.every((one) => typeof one === "string") || names.some((one) => one.toLowerCase() === name.toLowerCase()))
      return;
    report({
      span: policy.valueSpan,
      message: `Name a policy of ${account.address}: none is called "${name}", only ${listed(names.map((one) => `"${one}"`))}.`,
      fixes: deployment.change(path, names.slice(0, 3)),
    });
  },
};
