/** Models whose names differ by case only are two to whoever asks what code declares: each has its own answer, or is missing by itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOfId } from "../../server/src/resourceIds/index";
import { connectAzure, workspaceNamed } from "./connectAzure";

const never = new AbortController().signal;

test("a model that is missing says nothing of one whose name differs from its by case only", async () => {
  const first = await connectAzure();
  const { id } = await workspaceNamed(first, "mlw-plain");
  const [upper, lower] = [`${id}/models/Sales`, `${id}/models/sales`];
  const answer = { id: lower, name: "sales", properties: { description: "small" } };
  const { azure } = await connectAzure({ answers: { [lower]: answer, [`${id}/models`]: { value: [answer] } } });
  const read = await azure.readDeclared(
    [upper, lower].map((one) => ({ id: one, apiVersion: "2025-06-01" })),
    [],
    never,
  );
  assert.ok(read.ok);
  assert.deepEqual(read.value.missing, [upper]);
  assert.deepEqual(
    read.value.answers.map(({ id }) => id),
    [lower],
  );
});

test("a key is the same for all spellings of an id but those of the names of assets", () => {
  const id =
    "/subscriptions/S/resourceGroups/RG/providers/Microsoft.MachineLearningServices/workspaces/W/models/Churn/versions/1A";
  const other = id.replace("/Churn/", "/churn/");
  assert.notEqual(keyOfId(id), keyOfId(other));
  assert.equal(
    keyOfId(id),
    keyOfId(id.replace("RG", "rg").replace("workspaces/W", "WORKSPACES/w").replace("1A", "1a")),
  );
  assert.equal(
    keyOfId(id.replace("/models/Churn", "/onlineEndpoints/E")),
    keyOfId(id.replace("/models/Churn", "/onlineendpoints/e")),
  );
});
