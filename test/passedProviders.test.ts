/** What the fixes of findings about passed providers make of a call and of the module that it calls. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { serviceWith, uriOf } from "./harness/service";

const setUp = `provider "azurerm" {
  features {}
}
`;

const required = `terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}
`;

const asking = required.replace(
  `azurerm"
`,
  `azurerm"
      configuration_aliases = [azurerm.hub]
`,
);

function call(passed: string): string {
  const providers = passed && `  providers = {\n${passed}  }\n`;
  return `${setUp}module "network" {\n  source = "./network"\n${providers}}\n`;
}

/** Each file after a fix of the first finding that has one, by its title. */
function afterFix(title: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const service = serviceWith(texts);
  for (const name of Object.keys(texts)) {
    const fixes = service.fixes(uriOf(name), { start: 0, end: texts[name]!.length });
    const fix = fixes.find((one) => one.title === title);
    if (!fix) continue;
    const edits = [{ uri: uriOf(name), edits: fix.edits }, ...fix.elsewhere];
    return Object.fromEntries(
      Object.entries(texts).map(([one, text]) => [
        one,
        edits.filter(({ uri }) => uri === uriOf(one)).reduce((before, { edits }) => applyEdits(before, edits), text),
      ]),
    );
  }
  throw new Error(`No fix "${title}".`);
}

test("a configuration that is asked for is passed", () => {
  const texts = { "main.tf": call(""), "network/main.tf": asking };
  assert.equal(
    afterFix("Pass azurerm.hub", texts)["main.tf"],
    `${setUp}module "network" {
  source = "./network"
  providers = {
    azurerm.hub = azurerm
  }
}
`,
  );
});

test("it comes beside what is passed already", () => {
  const texts = { "main.tf": call("    azurerm = azurerm\n"), "network/main.tf": asking };
  assert.match(
    afterFix("Pass azurerm.hub", texts)["main.tf"]!,
    / {4}azurerm {5}= azurerm\n {4}azurerm\.hub = azurerm\n/,
  );
});

test("the called module is made to ask for what is passed", () => {
  const texts = { "main.tf": call("    azurerm.hub = azurerm\n"), "network/main.tf": required };
  assert.match(
    afterFix("Let the called module take azurerm.hub", texts)["network/main.tf"]!,
    /\n {6}configuration_aliases = \[azurerm\.hub\]\n/,
  );
  const further = { "main.tf": call("    azurerm.spoke = azurerm\n"), "network/main.tf": asking };
  assert.match(
    afterFix("Let the called module take azurerm.spoke", further)["network/main.tf"]!,
    /configuration_aliases = \[azurerm\.hub, azurerm\.spoke\]\n/,
  );
});

test("what it does not take is passed no longer", () => {
  const texts = { "main.tf": call("    azurerm.hub = azurerm\n"), "network/main.tf": required };
  assert.equal(afterFix("Remove providers", texts)["main.tf"], call(""));
});

test("a block without settings becomes an entry of required_providers", () => {
  const network = `${required}provider "azurerm" {\n  alias = "hub"\n}\n`;
  const texts = { "main.tf": call("    azurerm.hub = azurerm\n"), "network/main.tf": network };
  const after = afterFix("Remove the block", texts)["network/main.tf"]!;
  assert.match(after, /configuration_aliases = \[azurerm\.hub\]/);
  assert.doesNotMatch(after, /alias = "hub"/);
});

test("a test mocks what its module asks for", () => {
  const texts = { "main.tf": asking, "tests/main.tftest.hcl": `run "plan" {\n  command = plan\n}\n` };
  assert.match(
    afterFix("Mock azurerm.hub", texts)["tests/main.tftest.hcl"]!,
    /^mock_provider "azurerm" \{\n {2}alias = "hub"\n\}\n\nrun/,
  );
});
