/** In which order a module is applied and destroyed: through variables, outputs, called modules, providers and locks, and whatever is in the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lazy } from "../server/src/features/lazy";
import type { Timeline } from "../server/src/features/timeline/steps";
import { missingOrder } from "../server/src/rules/order/missingOrder";
import type { Rule } from "../server/src/rules/rule";
import { serviceWith, uriOf } from "./harness/service";

const main = `provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-shop"
  location = "westeurope"
}

module "network" {
  source     = "./network"
  group      = azurerm_resource_group.main.name
  depends_on = [time_sleep.first]
}

resource "time_sleep" "first" {
  create_duration = "30s"
}

data "azurerm_subnet" "read" {
  name                 = module.network.subnet_name
  virtual_network_name = "vnet"
  resource_group_name  = "rg"
}

resource "azurerm_network_interface" "main" {
  name                = "nic"
  location            = "westeurope"
  resource_group_name = "rg"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = data.azurerm_subnet.read.id
    private_ip_address_allocation = "Dynamic"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "azurerm_virtual_network_gateway" "main" {
  count               = 2
  name                = "gateway"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  type                = "Vpn"
  sku                 = "VpnGw1"

  ip_configuration {
    subnet_id            = module.network.subnet_id
    public_ip_address_id = "/subscriptions/x"
  }
}

resource "azurerm_public_ip" "none" {
  count               = 0
  name                = "none"
  location            = "westeurope"
  resource_group_name = "rg"
  allocation_method   = "Static"
}
`;

const network = `variable "group" {
  type = string
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet"
  location            = "westeurope"
  resource_group_name = var.group
  address_space       = ["10.0.0.0/16"]
}

locals {
  network = azurerm_virtual_network.main
}

resource "azurerm_subnet" "one" {
  name                 = "one"
  resource_group_name  = local.network.resource_group_name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_subnet" "other" {
  name                 = "other"
  resource_group_name  = var.group
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.2.0/24"]
}

output "subnet_id" {
  value = azurerm_subnet.one.id
}

output "subnet_name" {
  value = azurerm_subnet.other.name
}
`;

function timelineOf(files: Readonly<Record<string, string>>): Timeline {
  const made = serviceWith(files).timeline(uriOf("main.tf"));
  assert.ok(made);
  return made;
}

const shown = ({ steps }: Timeline, which: "apply" | "destroy") =>
  steps.map((step) => `${step[which]} ${step.address}`).sort();

test("waves lead through called modules, locals and data sources", () => {
  const timeline = timelineOf({ "main.tf": main, "network/main.tf": network });
  assert.deepEqual(shown(timeline, "apply"), [
    "1 azurerm_resource_group.main",
    "1 time_sleep.first",
    "2 module.network.azurerm_virtual_network.main",
    "3 module.network.azurerm_subnet.one",
    "3 module.network.azurerm_subnet.other",
    "4 azurerm_network_interface.main",
    "4 azurerm_virtual_network_gateway.main",
  ]);
  assert.deepEqual(shown(timeline, "destroy"), [
    "1 azurerm_network_interface.main",
    "1 azurerm_virtual_network_gateway.main",
    "2 module.network.azurerm_subnet.one",
    "2 module.network.azurerm_subnet.other",
    "3 module.network.azurerm_virtual_network.main",
    "4 azurerm_resource_group.main",
    "4 time_sleep.first",
  ]);
  const of = (address: string) => timeline.steps.find((step) => step.address === address)!;
  assert.deepEqual(of("azurerm_network_interface.main").after, ["module.network.azurerm_subnet.other"]);
  assert.deepEqual(of("azurerm_virtual_network_gateway.main").after, ["module.network.azurerm_subnet.one"]);
  assert.deepEqual(of("azurerm_virtual_network_gateway.main").minutes, [30, 60]);
  assert.ok(of("azurerm_virtual_network_gateway.main").isRepeated);
  assert.deepEqual(timeline.unmade, ["azurerm_public_ip.none"]);
  assert.equal(of("azurerm_network_interface.main").isMadeFirst, "asked");
  assert.equal(of("module.network.azurerm_virtual_network.main").isMadeFirst, "implied");
  assert.equal(of("module.network.azurerm_subnet.one").isMadeFirst, undefined);
  assert.deepEqual(timeline.locked, [
    {
      says: "azurerm itself writes subnets of a network and what is associated with them one after another",
      addresses: ["module.network.azurerm_subnet.one", "module.network.azurerm_subnet.other"],
    },
  ]);
  assert.equal(timeline.longest.at(-1), "azurerm_virtual_network_gateway.main");
});

test("it is told in sentences, which say what is not known", () => {
  const text = lazy().timelineText(timelineOf({ "main.tf": main, "network/main.tf": network }), () => "main.tf:1");
  assert.match(text, /^7 resources, made in 4 waves and destroyed in 4\. /);
  assert.match(text, /^ {2}4\. {3}azurerm_/m);
  assert.match(
    text,
    /Mostly azurerm_virtual_network_gateway\.main 30 to 60 minutes\. The longest path takes at least 30 to 60 minutes\. Of the other 6 resources it is not known\./,
  );
  assert.match(text, /count or for_each makes no instance of azurerm_public_ip\.none\./);
});

const outboundRules = `resource "azapi_resource" "ml" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  parent_id = "/subscriptions/x/resourceGroups/rg"
  name      = "ml"
}
${["a", "b"]
  .map(
    (name) => `resource "azapi_resource" "${name}" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  parent_id = azapi_resource.ml.id
  name      = "${name}"
}
`,
  )
  .join("")}`;

test("findings about the order stand beside what they are about", () => {
  const { steps } = timelineOf({ "main.tf": outboundRules });
  const marked = steps.filter(({ marks }) => marks.length > 0).map(({ address, marks }) => [address, marks[0]?.rule]);
  assert.deepEqual(marked, [["azapi_resource.b", "missing-order"]]);
});

test("what was diagnosed before is not checked again for its order", (context) => {
  const files = { "main.tf": outboundRules };
  const check = context.mock.method(missingOrder as Required<Rule>, "block");
  const [diagnosed, fresh] = [serviceWith(files), serviceWith(files)];
  diagnosed.diagnose(uriOf("main.tf"));
  const before = check.mock.callCount();
  const timeline = diagnosed.timeline(uriOf("main.tf"));
  assert.equal(check.mock.callCount(), before);
  assert.deepEqual(timeline, fresh.timeline(uriOf("main.tf")));
  assert.equal(check.mock.callCount(), 2 * before);
});

test("a module that is not known is one resource, and makes no circle that may be none", () => {
  const unknown = `module "a" {
  source = "example/a/azurerm"
  id     = module.b.id
}

module "b" {
  source = "example/b/azurerm"
  id     = module.a.id
}

resource "terraform_data" "last" {
  depends_on = [module.b]
}
`;
  const timeline = timelineOf({ "main.tf": unknown });
  assert.deepEqual(shown(timeline, "apply"), ["1 module.a", "1 module.b", "2 terraform_data.last"]);
});

test("what waits for the configuration of its provider waits for what that is made of", () => {
  const cluster = `provider "kubernetes" {
  host = azurerm_kubernetes_cluster.main.fqdn
}

resource "azurerm_kubernetes_cluster" "main" {
  name = "aks"
}

resource "kubernetes_namespace" "main" {
}

module "app" {
  source    = "./app"
  providers = { kubernetes = kubernetes }
}
`;
  const timeline = timelineOf({ "main.tf": cluster, "app/main.tf": 'resource "kubernetes_pod" "main" {}\n' });
  assert.deepEqual(shown(timeline, "apply"), [
    "1 azurerm_kubernetes_cluster.main",
    "2 kubernetes_namespace.main",
    "2 module.app.kubernetes_pod.main",
  ]);
});

test("circles, of resources and of modules, come to an end", () => {
  const circle = `resource "terraform_data" "a" {
  input = terraform_data.b.output
}

resource "terraform_data" "b" {
  input = terraform_data.a.output
}

resource "terraform_data" "free" {}

module "again" {
  source = "./again"
}
`;
  const again =
    'resource "terraform_data" "x" {}\nmodule "a" {\n  source = "./"\n}\nmodule "b" {\n  source = "./"\n}\n';
  const timeline = timelineOf({ "main.tf": circle, "again/main.tf": again });
  assert.ok(timeline.isCut);
  assert.deepEqual(
    timeline.steps.filter(({ apply }) => apply === undefined).map(({ address }) => address),
    ["terraform_data.a", "terraform_data.b"],
  );
});

test("nothing that a text holds gets out of a picture, a page or a flowchart", () => {
  const name = `x</title><script>alert(1)</script>"]\u202e;--click`;
  const hostile = `resource "terraform_data" ${JSON.stringify(name)} {}\n`;
  const timeline = timelineOf({ "main.tf": hostile });
  assert.equal(timeline.steps.length, 1);
  const { timelineMermaid, timelinePage, timelineSvg } = lazy();
  const page = timelinePage(timeline, { step: () => 'command:x?"><script>', actions: [["Save <b>", "command:y"]] });
  for (const made of [timelineSvg(timeline), page.html]) {
    assert.doesNotMatch(made, /<script|<b>|\u202e/);
    assert.match(made, /&#60;script&#62;/);
  }
  assert.match(page.html, /unless\s+<span class="option">-parallelism<\/span>\s+sets another number/);
  assert.doesNotMatch(timelineMermaid(timeline), /<|"\]\S|\u202e|\n *--/);
});

test("a module of 5,000 resources is drawn whole", () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `resource "terraform_data" "r${at}" {\n  input = [${at > 9 ? `terraform_data.r${at - 10}, terraform_data.r${Math.floor(at / 2)}` : ""}]\n}\n`,
    ).join("");
  const timeline = serviceWith({ "main.tf": many(5000) }).timeline(uriOf("main.tf"))!;
  assert.ok(lazy().timelineSvg(timeline).length > 500_000);
});
