/** What azurerm refuses when it plans is said of types and arguments that it has. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareVersions } from "../../server/src/catalog/index";
import type { BodySchema } from "../../server/src/catalog/schema";
import { newestOf } from "../harness/newest";
import { catalog } from "../harness/service";

const azurerm = catalog.provider("azurerm")!;

test("each names types, blocks and arguments that there are, and a release", () => {
  const wrong: string[] = [];
  let count = 0;
  for (const [type, refusals] of catalog.planRefusals)
    for (const { each = "", when, since, says, source } of refusals) {
      count++;
      const versions = [since, newestOf("azurerm")].filter((one) => one !== undefined);
      for (const version of versions) {
        const found = azurerm.find("resource", type, version);
        for (const { at } of when) {
          const path = at.startsWith(".") ? `${each}${at}` : at;
          if (typeof found === "string" || !has(found.body, path.split(".")))
            wrong.push(`${type} ${path} in ${version}`);
        }
      }
      if (since !== undefined && compareVersions(since, newestOf("azurerm")) > 0) wrong.push(`${type} since ${since}`);
      if (!/^[A-Z].*[^.]$/.test(says) || !source.endsWith(".go")) wrong.push(says);
    }
  assert.deepEqual(wrong, []);
  assert.ok(count > 90);
});

function has(body: BodySchema | undefined, [name = "", ...rest]: readonly string[]): boolean {
  const attribute = body?.get(name);
  const isWhole = rest.length === 0 || attribute?.type === "map";
  return attribute !== undefined && (isWhole || has(attribute.block, rest));
}
