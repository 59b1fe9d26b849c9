/** What Azure has cannot be wrong by a rule about what Azure takes: it is imported, and the rule is silent. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";
import { importInto } from "./importInto";

const workspace = JSON.parse(readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8")) as {
  readonly id: string;
  readonly properties: object;
};

test("rules that only one kind of network enforces", () => {
  const managedNetwork = { isolationMode: "AllowInternetOutbound" };
  const rule = {
    id: `${workspace.id}/outboundRules/pypi`,
    properties: { category: "UserDefined", type: "FQDN", destination: "*.pypi.org" },
  };
  const { made, service, uri } = importInto({
    responses: [{ ...workspace, properties: { ...workspace.properties, managedNetwork } }, rule],
    providerVersion: "4.81.0",
  });
  assert.equal(made.imported.length, 2);
  assert.deepEqual(
    service.diagnose(uri).filter(({ severity }) => severity === "error"),
    [],
  );
});
