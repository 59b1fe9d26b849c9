/** A whole folder beside Azure, as an editor asks for it: modules that are called are in it, each file with what differs there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { folderDrift, liveQuestions } from "../../server/src/lsp/handlers/drift";
import type { Session } from "../../server/src/lsp/session/session";
import { serviceWith, uriOf } from "../harness/service";

const subscription = "11111111-2222-3333-4444-555555555555";
const group = `/subscriptions/${subscription}/resourceGroups/rg`;
const [main, guard] = [uriOf("main.tf"), uriOf("modules/guard/main.tf")];

const files = {
  "main.tf": `resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

module "guard" {
  source   = "./modules/guard"
  for_each = toset(["a", "b.c", "gone"])
  name     = each.key
  group    = azurerm_resource_group.main.name
}
`,
  "modules/guard/main.tf": `variable "name" {
  type = string
}

variable "group" {
  type = string
}

resource "azurerm_network_security_group" "main" {
  name                = var.name
  resource_group_name = var.group
  location            = "westeurope"
  tags = {
    team = "code"
  }
}
`,
};

const idOf = (name: string) => `${group}/providers/Microsoft.Network/networkSecurityGroups/${name}`;
const answer = (name: string, team: string) => ({
  ...{ id: idOf(name), name, type: "Microsoft.Network/networkSecurityGroups" },
  ...{ location: "westeurope", tags: { team }, properties: {} },
});

test("an editor is told of each instance of a called module, once, and takes nothing that is right for one of them alone", async () => {
  const session = { service: serviceWith(files), folders: { visit: async () => {} } } as unknown as Session;
  const params = { files: [guard, main], subscription };
  const questions = await liveQuestions(session, params);
  assert.deepEqual(questions.wanted.map(({ id }) => id).sort(), [group, idOf("a"), idOf("b.c"), idOf("gone")].sort());
  assert.deepEqual(questions.notes, []);
  const { findings, all } = await folderDrift(session, {
    ...params,
    answers: [answer("a", "code"), answer("b.c", "live")],
    missing: [idOf("gone")],
    found: [answer("other", "x")],
  });
  assert.deepEqual(
    findings.map(({ kind, address, uri, edits }) => [kind, address, uri, edits]),
    [
      ["differs", 'module.guard["b.c"].azurerm_network_security_group.main', guard, undefined],
      ["missing", 'module.guard["gone"].azurerm_network_security_group.main', guard, undefined],
      ["unmanaged", "azurerm_resource_group.main", main, undefined],
    ],
  );
  assert.deepEqual(all, []);
});

test("an editor is told that what is missing is so as defaults have it", async () => {
  const text = `provider "azurerm" {\n  features {}\n}\n\nvariable "environment" {\n  default = "dev"\n}\n\n${files["main.tf"].slice(0, files["main.tf"].indexOf("module")).replace('"rg"', `"rg-\${var.environment}"`)}`;
  const session = {
    service: serviceWith({ "main.tf": text }),
    folders: { visit: async () => {} },
  } as unknown as Session;
  const params = { files: [main], subscription };
  const { wanted } = await liveQuestions(session, params);
  assert.deepEqual(
    wanted.map(({ id }) => id),
    [`${group}-dev`],
  );
  const { findings } = await folderDrift(session, { ...params, answers: [], missing: [`${group}-dev`], found: [] });
  assert.deepEqual(
    findings.map(({ kind, isAssumed, message }) => [kind, isAssumed, message]),
    [
      [
        "missing",
        true,
        `With the defaults of variables, azurerm_resource_group.main is not in Azure: there is no ${group}-dev. var.environment is "dev" by default, and may be set otherwise.`,
      ],
    ],
  );
});

test("an editor is told that a live value goes into the call that passes it", async () => {
  const root = files["main.tf"].replace(/ {2}for_each = .*/, '  team     = "code"').replace("each.key", '"a"');
  const module = `${files["modules/guard/main.tf"].replace('team = "code"', "team = var.team")}\nvariable "team" {\n  type = string\n}\n`;
  const service = serviceWith({ "main.tf": root, "modules/guard/main.tf": module });
  const session = { service, folders: { visit: async () => {} } } as unknown as Session;
  const params = { files: [guard, main], subscription };
  const { findings, all } = await folderDrift(session, {
    ...params,
    answers: [answer("a", "live")],
    missing: [],
    found: [],
  });
  assert.deepEqual(
    findings.map(({ uri, takesIn, edits }) => [uri, takesIn, edits?.map(({ newText }) => newText)]),
    [[guard, { uri: main, title: "Take the live value of tags.team in module/main.tf" }, ['"live"']]],
  );
  const line = root.split("\n").findIndex((one) => one.includes("team"));
  assert.equal(findings[0]!.edits![0]!.range.start.line, line);
  assert.deepEqual(all, []);
});
