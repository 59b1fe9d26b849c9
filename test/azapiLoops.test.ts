/** Loops in bodies of azapi's, in a conversion to azurerm. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/index";
import { pinned, serviceWith, uriOf } from "./harness/service";

test("a loop of azapi's becomes a dynamic block again, with the names that somebody has given it", () => {
  const text = `variable "rules" {
  type = map(object({ priority = number, port = string }))
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "own" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg"
  parent_id = "/subscriptions/\${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      securityRules = [for k, rule in var.rules : {
        name = k
        properties = {
          access                   = "Allow"
          destinationAddressPrefix = "*"
          destinationPortRange     = rule.port == null ? "" : rule.port
          direction                = "Inbound"
          priority                 = rule.priority
          protocol                 = "Tcp"
          sourceAddressPrefix      = "*"
          sourcePortRange          = "*"
        }
      }]
    }
  }
}
`;
  const back = (own: string) => {
    const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": own });
    const { edits, refused } = service.convertToAzurerm([uriOf("main.tf")]);
    return applyEdits(own, edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? []) + refused.length;
  };
  const after = back(text);
  assert.match(after, /dynamic "security_rule" \{\n {4}for_each = var\.rules\n {4}iterator = rule\n/);
  assert.match(after, /destination_port_range {5}= rule\.value\.port\n/);
  assert.match(after, /name {23}= rule\.key\n {6}priority {19}= rule\.value\.priority\n/);
  // What no dynamic block does stays as it is.
  const filtered = text.replace("      }]", "      } if rule.priority > 100]");
  assert.equal(back(filtered), `${filtered}1`);
});
