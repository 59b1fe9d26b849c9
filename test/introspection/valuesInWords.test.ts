/** Values that a provider's own words name for an argument. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesInWords } from "../../server/src/introspection/sample";
import { nodesBelow, schemaTree } from "../../server/src/introspection/schemaNode";

test("the pattern of ids in any scope gives one that fits it", () => {
  const attributes = [{ name: "target_id", type: "string" as const, required: true }];
  const root = schemaTree({ attributes, blocks: [] } as never);
  const pattern = "^((.){1,})/providers/Example.Test/targets/(.){1,}";
  const words = `parsing "ghijkl": unable to find the scope prefix from the value "ghijkl" with the regex "${pattern}"`;
  const [value] = valuesInWords(nodesBelow(root)[0]!, words);
  assert.match(String(value), new RegExp(pattern));
  assert.match(
    String(value),
    /^\/subscriptions\/[^/]+\/resourceGroups\/example\/providers\/Example\.Test\/targets\/example$/,
  );
});
