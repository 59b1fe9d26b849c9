/** Where an argument goes may depend on a word beside it: a probe of a container is sent in another object by each way in which it asks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/index";
import { pinned, serviceWith, uriOf } from "./harness/service";

function converted(probe: string): { readonly text: string; readonly because: string } {
  const text = `variable "how" {
  type = string
}

resource "azurerm_container_app_environment" "e" {
  name                = "env"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "azurerm_container_app" "a" {
  name                         = "app"
  resource_group_name          = "rg"
  container_app_environment_id = azurerm_container_app_environment.e.id
  revision_mode                = "Single"
  template {
    container {
      name   = "one"
      image  = "example.com/one:1"
      cpu    = 0.25
      memory = "0.5Gi"
      liveness_probe {
${probe}
      }
    }
  }
}
`;
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], ["azurerm_container_app.a"]);
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"));
  return { text: own ? applyEdits(text, own.edits) : "", because: JSON.stringify(refused) };
}

test("what a probe asks for goes to the object of the way in which it asks", () => {
  const http = converted(`        transport = "HTTPS"\n        port      = 8443\n        path      = "/health"`);
  assert.match(http.text, /httpGet = \{[^}]*path *= "\/health"[^}]*port *= 8443[^}]*scheme *= "HTTPS"/);
  assert.doesNotMatch(http.text, /tcpSocket/);
  const tcp = converted(`        transport = "TCP"\n        port      = 5000`);
  assert.match(tcp.text, /tcpSocket = \{[^}]*port = 5000\s[^}]*host = ""/);
  assert.doesNotMatch(tcp.text, /httpGet/);
});

test("a probe whose way of asking only Terraform knows stays with azurerm", () => {
  const { text, because } = converted(`        transport = var.how\n        port      = 5000`);
  assert.equal(text, "");
  assert.match(because, /liveness_probe\.port goes where transport says, which only Terraform knows\./);
});
