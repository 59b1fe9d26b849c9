// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { PaloAltoLocalRulestackRule } from "@cdktf/provider-azurerm/lib/palo-alto-local-rulestack-rule";

const unknown = new TerraformVariable(this, "unknown", {});

new PaloAltoLocalRulestackRule(this, "web", {
  name: "web",
  rulestackId: unknown.stringValue,
  priority: 100,
  action: "Allow",
  applications: ["any"],
  protocol: "TCP:8080",
  source: {
    cidrs: ["10.0.0.0/8"],
  },
  destination: {
    cidrs: ["any"],
  },
});
