/** Opinions are never more than information, and settings can name them together. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opinions } from "../server/src/model/finding";
import { rules } from "../server/src/rules/rules";
import type { Settings } from "../server/src/workspace/settings";
import { found } from "./harness/found";
import { openCase } from "./harness/openCase";
import { ruleCases } from "./harness/ruleCases";
import { uriOf } from "./harness/service";

const ids = new Set(rules.filter(({ certainty }) => certainty === "opinion").map(({ id }) => id));

/** The cases in which there is an opinion. */
const texts = ruleCases(".tf")
  .map(({ text }) => text)
  .filter((text) => found("main.tf", text).some(({ rule }) => ids.has(rule)));

/** Severities and rules of the opinions in all cases. */
function opinionsWith(settings: Settings["rules"], configuration: Settings["rules"] = {}): string[] {
  return texts.flatMap((text) => {
    const service = openCase("main.tf", text);
    service.configure({ rules: settings });
    service.setFolder(uriOf("").slice(0, -1), { parents: [], configuration: { rules: configuration } });
    return service
      .diagnose(uriOf("main.tf"))
      .filter(({ rule }) => ids.has(rule))
      .map(({ rule, severity }) => `${severity} ${rule}`);
  });
}

test("each opinion is information", () => {
  const all = opinionsWith({});
  assert.ok(ids.size > 4 && new Set(all).size > 4, [...new Set(all)].join());
  assert.deepEqual(
    all.filter((one) => !/^(information|hint) /.test(one)),
    [],
  );
  for (const { id, severity, certainty } of rules)
    if (certainty === "opinion") assert.ok(severity === "information", id);
});

test("they are turned off together, by people and by what a team has checked in", () => {
  assert.deepEqual(opinionsWith({ [opinions]: "off" }), []);
  assert.deepEqual(opinionsWith({}, { [opinions]: "off" }), []);
  assert.ok(opinionsWith({ [opinions]: "hint" }, { [opinions]: "off" }).every((one) => one.startsWith("hint ")));
});

test("what is set for a single rule comes before what is set for all opinions", () => {
  const only = new Set(opinionsWith({ [opinions]: "off" }, { "registry-admin": "error" }));
  assert.deepEqual([...only], ["error registry-admin"]);
});
