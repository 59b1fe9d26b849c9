/**
 * Connections with more than one secret, or with secrets that people have named: each is a variable in its place where it is known which there are, and
 * what is not known is said. No drift tells of any of them.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { hasSecret, inVersions, secrets } from "../azure/recordings";
import { pinned, serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
const owners = [
  `${group}/providers/Microsoft.MachineLearningServices/workspaces/mlw`,
  `${group}/providers/Microsoft.CognitiveServices/accounts/aif`,
  `${group}/providers/Microsoft.CognitiveServices/accounts/aif/projects/handbook`,
];

const connection = (owner: string, authType: string, more: object, category = "CustomKeys") => ({
  id: `${owner}/connections/crm`,
  name: "crm",
  apiVersion: "2025-06-01",
  properties: { authType, category, target: "https://crm.example", ...more },
});

function imported(before: string, response: object) {
  const result = serviceWith({ "main.tf": before }).importAnswers(main, {
    responses: [response],
    azapi: inVersions([response]),
    byTable: false,
    as: "azapi",
  });
  const text = applyEdits(before, result.edits);
  const service = serviceWith({ "main.tf": text });
  const errors = service.diagnose(main).filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, [], text);
  assert.equal(result.imported.length, 1);
  assert.ok(!hasSecret(text) && !hasSecret(JSON.stringify(result)), text);
  const ids = new Map(result.imported.map(({ address, id }) => [address, id]));
  assert.deepEqual(service.compare(main, [response], ids).differing, [], text);
  const sent = /^ {2}sensitive_body = \{\n([\s\S]*?)^ {2}\}/m.exec(text)?.[1]?.replaceAll(/\s+/g, " ").trim();
  return { text, sent, variables: [...text.matchAll(/^variable "(\w+)" \{\n([\s\S]*?)^\}/gm)] };
}

for (const owner of owners) {
  const of = owner.split("/").at(-2);

  test(`custom keys of which Azure answers nothing are one variable, a map, in ${of}`, () => {
    for (const more of [{ credentials: null }, {}, { credentials: {} }, { credentials: { keys: null } }]) {
      const { text, sent, variables } = imported("", connection(owner, "CustomKeys", more));
      assert.equal(sent, "properties = { credentials = { keys = var.crm_secret } }", text);
      assert.equal(variables.length, 1);
      const [, , variable = ""] = variables[0]!;
      assert.match(variable, /type += map\(string\)/);
      assert.match(variable, /sensitive += true\n[\s\S]*ephemeral += true/);
      assert.doesNotMatch(variable, /default/);
      assert.match(text, /ignore_changes = \[sensitive_body\]/);
      assert.doesNotMatch(text, /Azure does not answer/);
    }
  });

  test(`custom keys whose names Azure answers are a variable each, in ${of}`, () => {
    const { text, sent, variables } = imported(
      "",
      connection(owner, "CustomKeys", { credentials: { keys: { "x-api-key": null, user: null } } }),
    );
    assert.equal(
      sent,
      "properties = { credentials = { keys = { x-api-key = var.crm_secret user = var.crm_secret_2 } } }",
      text,
    );
    // Whoever is asked for them knows which is which.
    assert.match(variables[0]![2]!, /description = ".*x-api-key.*"/);
    assert.match(variables[1]![2]!, /description = ".*user.*"/);
    assert.match(text, /ignore_changes = \[sensitive_body\]/);
  });

  test(`custom keys that Azure answers are in no text, in ${of}`, () => {
    const keys = { "x-api-key": secrets.key, token: secrets.token, note: "hunter22" };
    const { text, sent, variables } = imported("", connection(owner, "CustomKeys", { credentials: { keys } }));
    assert.doesNotMatch(text, /hunter22/);
    assert.equal(variables.length, 3);
    assert.match(sent!, /keys = \{ x-api-key = var\.crm_secret token = var\.\w+ note = var\.\w+ \}/);
    assert.match(text, /ignore_changes = \[body, sensitive_body\]/);
  });

  test(`which secrets of OAuth2 there are nobody knows: it is said, in ${of}`, () => {
    for (const more of [{ credentials: null }, {}, { credentials: {} }]) {
      const { text, variables } = imported("", connection(owner, "OAuth2", more));
      assert.match(text, /# Azure does not answer credentials: set that here, in sensitive_body/);
      assert.deepEqual(variables, []);
      assert.doesNotMatch(text, /sensitive_body =|ignore_changes/);
    }
  });

  test(`what Azure answers of OAuth2 is compared, and its secrets are variables of their own, in ${of}`, () => {
    const open = {
      clientId: "33333333-2222-3333-4444-555555555555",
      tenantId: "11111111-2222-3333-4444-555555555555",
      authUrl: "https://login.example",
    };
    const { text, sent, variables } = imported(
      "",
      connection(owner, "OAuth2", {
        credentials: { ...open, username: "ada", clientSecret: "hunter22", refreshToken: secrets.token },
      }),
    );
    assert.match(text, /clientId += "33333333-/);
    assert.doesNotMatch(text, /hunter22/);
    assert.equal(variables.length, 2, text);
    assert.equal(
      sent,
      "properties = { credentials = { clientSecret = var.crm_secret refreshToken = var.crm_secret_2 } }",
    );
    assert.match(variables[0]![2]!, /description = ".*clientSecret.*"/);
  });
}

test("what has no credentials to keep says nothing of them", () => {
  for (const authType of ["AAD", "None", "ManagedIdentity"])
    assert.doesNotMatch(imported("", connection(owners[0]!, authType, {}, "AzureBlob")).text, /Azure does not answer/);
});

test("a map of keys stays in the body where azapi in force has no other place", () => {
  const answer = { ...connection(owners[0]!, "CustomKeys", { credentials: null }), apiVersion: "2024-10-01" };
  const { text, variables } = imported(pinned("2.3.0", "azapi"), answer);
  assert.match(text, /keys += var\.crm_secret/);
  assert.match(text, /ignore_changes = \[body\]/);
  assert.match(variables[0]![2]!, /type += map\(string\)[\s\S]*default += \{\}/);
});

for (const [version, text] of [
  ["2.12.0", (body: string) => body],
  ["1.15.0", (body: string) => `jsonencode(${body})`],
] as const)
  test(`keys that are in the code are no drift, whatever Azure answers of them, in azapi ${version}`, () => {
    const body = `{\n    properties = {\n      authType = "CustomKeys"\n      category = "CustomKeys"\n      credentials = {\n        keys = {\n          "x-api-key" = "one"\n        }\n      }\n      target = "https://crm.example"\n    }\n  }`;
    const code = `${pinned(version, "azapi")}
resource "azapi_resource" "crm" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-04-01"
  name      = "crm"
  parent_id = "${owners[0]}"
  body      = ${text(body)}
}
`;
    const service = serviceWith({ "main.tf": code });
    const ids = new Map(service.liveQuestions(main).asked.map(({ address, id }) => [address, id]));
    for (const credentials of [undefined, null, {}, { keys: null }, { keys: {} }, { keys: { "x-api-key": "two" } }]) {
      const answer = connection(owners[0]!, "CustomKeys", { credentials, target: "https://other.example" });
      const { differing } = service.compare(main, [answer], ids);
      assert.deepEqual(
        differing.map(({ message }) => message),
        ['body.properties.target is "https://other.example" in Azure, and "https://crm.example" here.'],
      );
    }
  });
