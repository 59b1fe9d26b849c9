/**
 * Of each collected pair of modules, which differ in nothing but an order, a role, a wait or what stays behind, the one that fails has a
 * finding that the other one has not; and of that one none of these rules says that Azure refuses it.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { orderRules } from "../../server/src/rules/order/orderRules";
import { serviceWith, uriOf } from "../harness/service";

const folder = join(process.env.FACTS ?? "nowhere", "order", "cases");
const pairs = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "fail"))) : [];

test("collected pairs of modules", {
  skip: pairs.length === 0 && "FACTS names no folder of facts.",
}, async (context) => {
  for (const pair of pairs)
    await context.test(`${pair} is found, and not once it is mended`, () => {
      const [fail, pass] = ["fail", "pass"].map((name) => findingsIn(join(folder, pair, name)));
      const known = new Set(pass!.map(({ rule, message }) => `${rule}: ${message}`));
      assert.ok(
        fail!.some(({ rule, message }) => !known.has(`${rule}: ${message}`)),
        [...known].join("\n"),
      );
      const refused = pass!.filter(({ rule, severity }) => orderRules.has(rule) && severity === "warning");
      assert.deepEqual(
        refused.map(({ message }) => message),
        [],
      );
    });
});

function findingsIn(path: string) {
  const names = readdirSync(path).filter((name) => name.endsWith(".tf"));
  const service = serviceWith(Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), "utf8")])));
  return names.flatMap((name) => service.diagnose(uriOf(name)));
}
