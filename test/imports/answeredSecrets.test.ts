/** Secrets that Azure answers though they are in no place for secrets, such as tags and descriptions: they are in no text of an import and of drift, and keep the plan empty. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { hasSecret, inVersions, secrets } from "../azure/recordings";
import { root, serviceWith, uriOf } from "../harness/service";

const main = uriOf("main.tf");
const answer = JSON.parse(readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8"));
const tags = { team: "ml", token: "hunter22", hook: `https://hook.example/?sv=1&${secrets.signature}` };
const hidden = {
  ...answer,
  tags,
  properties: { ...answer.properties, description: `AccountKey=${secrets.key}`, friendlyName: secrets.token },
};

function imported(response: object, more: object) {
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, { responses: [response], ...more });
  const text = applyEdits("", result.edits);
  const service = serviceWith({ "main.tf": text });
  const errors = service.diagnose(main).filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, [], text);
  assert.match(result.planSummary.sentence, / 0 to add, 0 to change, 0 to destroy/);
  assert.ok(!hasSecret(JSON.stringify(result)) && !hasSecret(text) && !/hunter22/.test(text), text);
  const ids = new Map(result.imported.map(({ address, id }) => [address, id]));
  return { text, service, ids };
}

test("in what becomes azurerm's they are variables, and their arguments are ignored with the reason", () => {
  const { text } = imported(hidden, {});
  assert.match(text, /team += "ml"/);
  assert.match(text, /token += var\.mlw_lab_tags/);
  assert.match(text, /description += var\.mlw_lab_description/);
  assert.match(text, /ignore_changes = \[(?=.*tags)(?=.*description)(?=.*friendly_name)/);
  assert.match(text, /tags: its secrets are not in this code\./);
  assert.doesNotMatch(text, /never returns/);
});

test("in tags of azapi's they are variables that a state may have, and the body is compared as ever", () => {
  const { text } = imported({ ...answer, tags }, { azapi: inVersions([answer]), as: "azapi" });
  assert.match(text, /team += "ml"/);
  assert.match(text, /token += var\.\w+/);
  assert.match(text, /ignore_changes = \[tags\]/);
  assert.doesNotMatch(text, /ephemeral/);
});

test("no drift tells of them, and no fix takes them into the code", () => {
  for (const more of [{}, { azapi: inVersions([answer]), as: "azapi" }]) {
    const { service, ids } = imported({ ...answer, tags: { team: "ml" } }, more);
    const { differing, edits } = service.compare(main, [{ ...hidden, tags: { ...tags, team: "data" } }], ids);
    assert.deepEqual(
      differing.map(({ path }) => path),
      ["tags.team"],
    );
    assert.ok(!hasSecret(JSON.stringify([differing, edits])));
  }
});

test("a state that says a secret is not repeated", () => {
  const stuck = { ...answer, properties: { ...answer.properties, provisioningState: `AccountKey=${secrets.key}` } };
  imported(stuck, {});
});

test("a name that sounds like a credential may not be one", () => {
  const described = (description: string) => ({ ...answer, properties: { ...answer.properties, description } });
  for (const text of [
    "Basic deployment of the lab",
    "The basic SKU",
    "mailto:ml@contoso.example",
    "https://contoso@dev.azure.com/lab",
  ])
    for (const more of [{}, { azapi: inVersions([answer]), as: "azapi" }]) {
      const made = imported(described(text), more).text;
      assert.ok(made.includes(`= "${text}"`), made);
      assert.doesNotMatch(made, /variable "|var\./);
    }
  for (const text of [
    "Basic dXNlcjpodW50ZXIyMg==",
    "Basic dXNlcjpwYXNz",
    "Basic  dXNlcjpwYXNz",
    "https://me:hunter22@host.example",
    "https://ghp_0123456789abcdef0@github.com",
  ])
    assert.doesNotMatch(imported(described(text), {}).text, /dXNlcjp|ghp_|hunter22/);
});
