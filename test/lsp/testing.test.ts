/** Before tests are run the server looks into the modules that they make, also of files that nobody has opened. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { realRunsRequest, type TestFileParams } from "../../server/src/protocol/index";
import { folder } from "./connectEditor";
import { start } from "./startOnDisk";

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const text = 'mock_provider "azurerm" {}\nrun "applies" {}\n';

test("the modules that a test makes are read before it is said what it may make", async () => {
  const call = 'module "net" {\n  source = "./net"\n}\n';
  const other = 'resource "azapi_resource" "a" {\n}\n';
  const files = {
    "main.tf": group + call,
    "net/main.tf": 'module "in" {\n  source = "../in"\n}\n',
    "in/main.tf": group,
  };
  const params: TestFileParams = { uri: `${folder}/tests/one.tftest.hcl`, text };
  const ask = async (own: Readonly<Record<string, string>>) =>
    (await start({ files: own })).client.sendRequest(realRunsRequest, params);
  assert.deepEqual(await ask(files), []);
  assert.deepEqual(await ask({ ...files, "in/main.tf": group + other }), ["applies"]);
  assert.deepEqual(await ask({ "main.tf": group + call }), ["applies"]);
  assert.deepEqual(await ask({}), ["applies"]);
});
