/** A check that takes a value or another form refuses in two sentences: the values are not all that it takes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { introspectText } from "../../server/src/introspection/introspectText";
import type { Facts } from "../../server/src/introspection/schemaNode";

const identity = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{}";
const shapes = { withElement: () => [identity], called: () => [] };

/** What is learned of a text that may be `value`, or has the form; anything else is refused with `sentence` besides. */
function learned(value: string, form: RegExp, sentence: string): Facts {
  const facts: Facts = { type: "string" };
  const introspection = introspectText(facts, shapes);
  for (let asked = introspection.next(); !asked.done; ) {
    const text = String(asked.value);
    const isAccepted = text === value || form.test(text);
    const message = isAccepted ? "" : `expected mode to be one of ["${value}"], got ${text}\n${sentence}`;
    asked = introspection.next({ isAccepted, message } as never);
  }
  return facts;
}

test("a form that no text has that is tried leaves the values open", () => {
  const facts = learned(
    "Default",
    /^W_[a-z]+_\d+$/,
    "invalid value for mode (expected a name in the format `W_{Region}_{Number}`)",
  );
  assert.deepEqual(facts, { type: "string", values: ["Default"], valuesOpen: true });
});

test("ids are told as the form beside the values", () => {
  const form = new RegExp(`^${identity.replaceAll("{}", "[^/]+")}$`);
  const facts = learned("System", form, "parsing the id: ID was missing the `userAssignedIdentities` element");
  assert.deepEqual([facts.values, facts.valuesOpen, facts.id], [["System"], undefined, [identity]]);
});
