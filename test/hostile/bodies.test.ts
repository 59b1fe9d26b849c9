/**
 * Bodies in Azure's own API that are large, deep, circular or half typed: no question about them fails, and nothing is found in them that
 * is not so.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Service } from "../../server/src/service";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { isThorough } from "../harness/thorough";

const uri = uriOf("main.tf");

function opened(text: string, file = "main.tf", version = "2.12.0"): Service {
  return serviceWith({ "versions.tf": pinned(version, "azapi"), [file]: text });
}

/** What is found, without opinions. */
function foundIn(service: Service, of = uri): readonly string[] {
  return service
    .diagnose(of)
    .filter(({ severity }) => severity !== "information" && severity !== "hint")
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const head = (name: string, type: string) =>
  `resource "azapi_resource" "${name}" {\n  type      = "${type}"\n  name      = "${name}"\n  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"\n  location  = "westeurope"\n`;
const deployment = (template: string) =>
  `${head("deployment", "Microsoft.Resources/deployments@2024-11-01")}  body = {\n    properties = {\n      mode     = "Incremental"\n      template = ${template}\n    }\n  }\n}\n`;

describe("a body", () => {
  const megabytes = isThorough ? 5 : 1;

  it("of megabytes is checked, and what is wrong in it is found", () => {
    const rule = (at: number) =>
      `        {\n          name       = "rule-${at}"\n          properties = { access = "Allow", direction = "Inbound", priority = ${100 + at}, protocol = "Tcp", description = "${"x".repeat(20)}" }\n        },\n`;
    const rules = Array.from({ length: 6400 * megabytes }, (_, at) => rule(at)).join("");
    const text = (last: string) =>
      `${head("group", "Microsoft.Network/networkSecurityGroups@2024-05-01")}  body = {\n    properties = {\n      securityRules = [\n${rules}      ]\n${last}    }\n  }\n}\n`;
    assert.ok(text("").length > 1_000_000 * megabytes);
    const service = opened(text(""));
    assert.deepEqual(foundIn(service), []);
    service.complete(uri, text("").lastIndexOf("name ") + 2);
    service.hover(uri, text("").lastIndexOf("access"));
    assert.deepEqual(
      foundIn(opened(text("      flushConnections = [\n      ]\n      noSuchProperty = 1\n"))).length,
      2,
    );
  });

  it("of a thousand levels is as good as any other where anything may stand", () => {
    for (const [open, close] of [
      ["{ a = ", " }"],
      ["[", "]"],
      ['merge({ a = "b" }, { c = ', " })"],
    ] as const)
      assert.deepEqual(foundIn(opened(deployment(`${open.repeat(1000)}1${close.repeat(1000)}`))), [], open);
  });

  it("is not made of a text with JSON of more levels than anybody writes", () => {
    const refusals = (levels: number) => {
      const metadata = JSON.stringify(`{"a": ${"[".repeat(levels)}${"]".repeat(levels)}}`);
      const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg";
      const text = `resource "azurerm_resource_group_policy_exemption" "e" {\n  name                 = "e"\n  resource_group_id    = "${group}"\n  policy_assignment_id = "${group}/providers/Microsoft.Authorization/policyAssignments/a"\n  exemption_category   = "Mitigated"\n  metadata             = ${metadata}\n}\n`;
      return serviceWith({ "main.tf": text })
        .convertToAzapi([uri])
        .refused.flatMap(({ because }) => because);
    };
    assert.deepEqual(refusals(100), []);
    for (const levels of [300, 2000, 100_000])
      assert.deepEqual(refusals(levels), ["metadata is JSON in too many levels."], `${levels}`);
  });

  it("of a thousand levels says what is wrong at the top", () => {
    const deep = `${"{ a = ".repeat(1000)}1${" }".repeat(1000)}`;
    const text = deployment(deep).replace('mode     = "Incremental"', "mode     = 5");
    assert.deepEqual(
      foundIn(opened(text)).map((one) => one.split(":")[0]),
      ["property-type"],
    );
  });

  it("that is made of itself has nothing wrong but that", () => {
    const circles = [
      "a = { properties = local.b }\n  b = local.a",
      "a = merge(local.b, { properties = local.a })\n  b = merge(local.a, {})",
      "a = { for key, value in local.b : key => local.a }\n  b = local.a",
      'a = jsondecode(jsonencode(local.b))\n  b = var.c ? local.a : { location = "x" }',
    ];
    for (const circle of circles) {
      const text = `variable "c" {}\n\nlocals {\n  ${circle}\n}\n\n${head("net", "Microsoft.Network/virtualNetworks@2024-05-01")}  body = local.a\n}\n`;
      const others = foundIn(opened(text)).filter((one) => !one.startsWith("circular-reference"));
      assert.deepEqual(others, [], circle);
    }
  });

  it("of a type or a version that nobody knows is not looked at", () => {
    for (const type of [
      "Microsoft.Network/virtualNetwork@2024-05-01",
      "Microsoft.Network/virtualNetworks@2024-05-02",
      "@",
      "a@b@c",
      "",
    ]) {
      const text = `${head("net", type)}  body = {\n    properties = {\n      noSuchProperty = 1\n    }\n  }\n}\n`;
      const inBody = foundIn(opened(text)).filter((one) => /property/.test(one.split(":")[0]!));
      assert.deepEqual(inBody, [], type);
    }
  });
});

const before = `${head("before", "Microsoft.Network/networkSecurityGroups@2023-04-01")}}\n\n`;
const behind = `\noutput "behind" {\n  value = azapi_resource.before.id\n}\n`;
const object = `{
    kind = "Hub"
    sku  = { name = "Basic", "tier" = "Basic" }
    properties = {
      friendlyName = "a \${var.name} b"
      hbiWorkspace = var.name == "x" ? true : false
      managedNetwork = merge({ isolationMode = "AllowInternetOutbound" }, {
        outboundRules = { for one in ["a"] : one => { type = "FQDN", destination = "\${one}.org" } }
      })
      sharedPrivateLinkResources = [{ name = "a", properties = { groupId = "b" } }]
    }
  }`;
const json = `{
  "kind": "Hub",
  "properties": {
    "friendlyName": "a",
    "sharedPrivateLinkResources": [{ "name": "a" }]
  }
}`;
const workspace = "Microsoft.MachineLearningServices/workspaces@2024-10-01";
const resource = (body: string) => `${head("typed", workspace)}  body = ${body}\n}\n`;

/** Forms of a body, with the release of azapi that takes them. */
const forms = [
  { about: "an object", version: "2.12.0", file: "main.tf", text: resource(object) },
  { about: "jsonencode()", version: "1.15.0", file: "main.tf", text: resource(`jsonencode(${object})`) },
  { about: "JSON in a heredoc", version: "1.15.0", file: "main.tf", text: resource(`<<-JSON\n${json}\n  JSON`) },
  {
    about: "Terraform's JSON",
    version: "2.12.0",
    file: "main.tf.json",
    text: JSON.stringify(
      { resource: { azapi_resource: { typed: { type: workspace, name: "typed", body: JSON.parse(json) } } } },
      null,
      2,
    ),
  },
];

/** Rules about what is written, rather than what is not there yet. */
const ofValues =
  /^(?:unknown-property|property-type|property-value|read-only-property|azapi-(?:body|id|parent|twice|type))$/;

describe("half of a body", () => {
  for (const { about, version, file, text } of forms) {
    it(`as ${about} may end anywhere, and what stands around it is as right as before`, () => {
      const isJson = file.endsWith(".json");
      const [start, end] = isJson ? ["", ""] : [`variable "name" {}\n\n${before}`, behind];
      const own = uriOf(file);
      const service = opened(start + text + end, file, version);
      assert.deepEqual(
        foundIn(service, own).filter((one) => ofValues.test(one.split(":")[0]!)),
        [],
      );
      for (let at = 0; at <= text.length; at += isThorough ? 3 : 20) {
        // The rest of the line is not typed yet; the other lines may be there, or may not.
        const line = text.indexOf("\n", at);
        for (const rest of [line < 0 ? "" : text.slice(line), ""]) {
          service.open(own, start + text.slice(0, at) + rest + end);
          const offset = start.length + at;
          service.complete(own, offset);
          service.hover(own, offset);
          service.fixes(own, { start: offset, end: offset });
          // What is on the lines before is whole, and as it was.
          const typed = start.length + text.lastIndexOf("\n", at - 1);
          const wrong = service
            .diagnose(own)
            .filter(({ span, rule }) => span.end <= start.length || (ofValues.test(rule) && span.end <= typed))
            .filter(({ rule, severity }) => rule !== "syntax" && severity !== "information" && severity !== "hint")
            .map(({ rule, message }) => `${at}: ${rule}: ${message}`);
          assert.deepEqual(wrong, []);
        }
      }
    });
  }
});
