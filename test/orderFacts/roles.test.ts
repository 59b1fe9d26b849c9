/**
 * Each role that a fact says an identity needs is found or offered in modules that are made of the fact: not where it is given, and not
 * once what is offered has been written.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { NeededRole } from "../../server/src/catalog/index";
import { createService } from "../../server/src/createService";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { catalog, uriOf } from "../harness/service";
import { moduleOf } from "./modulesOf";
import { filesOf } from "./variants";

const uri = uriOf("main.tf");

for (const fact of catalog.order.all) {
  const { needs } = fact;
  if (!needs) continue;
  test(`${fact.id}: ${needs.role} is given where it lacks, and once`, () => {
    const made = fact.a.map((a) => moduleOf(fact, a, undefined)).filter((one) => typeof one !== "string");
    assert.ok(made.length > 0, "No type can be as it asks.");
    for (const one of made) {
      const text = filesOf(one)["main.tf"]!;
      const service = serviceOf(text);
      const written = offered(service);
      assert.ok(given(written, needs) > given(text, needs), `${needs.role} is not offered: ${text}`);
      service.open(uri, written);
      assert.equal(given(offered(service), needs), given(written, needs), `${needs.role} is offered again: ${written}`);
      const isLeft = service.diagnose(uri).some(({ message }) => message.endsWith(`${fact.says}.`));
      assert.ok(!isLeft, `${needs.role} is given, and found to lack: ${written}`);
    }
    for (const a of fact.a)
      for (const b of fact.b) {
        const whole = moduleOf(fact, a, b);
        if (typeof whole === "string") continue;
        const text = filesOf(whole)["main.tf"]!;
        assert.equal(given(offered(serviceOf(text)), needs), given(text, needs), `${b} gives ${needs.role}: ${text}`);
      }
  });
}

function serviceOf(text: string): Service {
  const service = createService(catalog);
  service.open(uri, text);
  return service;
}

/** The module with the role assignments that are offered. */
function offered(service: Service): string {
  const text = service.text(uri) ?? "";
  const [own] = service.roleAssignments([uri]).edits;
  return own ? applyEdits(text, own.edits) : text;
}

/** How often a text gives the role, of modules in which nothing else is on the same resource. */
function given(text: string, { role, dataRole }: NeededRole): number {
  return text.split(dataRole ?? `= "${role}"`).length;
}
