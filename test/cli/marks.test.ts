// The client keeps programs without a mark from the server, and the reader does not look at them: both go by the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { mayUseCdk } from "../../server/src/languages/cdktf/mayUseCdk";

test("client and server know a program by the same marks", () => {
  const [client, server] = ["client/src/programs", "server/src/languages/cdktf"].map(
    (folder) => /^const marks = .*$/m.exec(readFileSync(`${folder}/mayUseCdk.ts`, "utf8"))?.[0],
  );
  assert.ok(server);
  assert.equal(client, server);
});

test("every way to import the bindings is a mark", () => {
  for (const text of [
    'import { App } from "cdktf";',
    'import { App } from "cdktn";',
    'import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";',
    'import * as azuread from "@cdktn/provider-azuread";',
    'const azurerm = require("./.gen/providers/azurerm");',
    'import * as azurerm from "../../.gen/providers/azurerm/index.js";',
  ]) {
    assert.ok(mayUseCdk(text), text);
  }
  for (const text of ["", 'import { S3 } from "aws-cdk-lib";', 'import azure from "@pulumi/azure";']) {
    assert.ok(!mayUseCdk(text), text);
  }
});
