// Ids of the wrong kind, written or referred to.
import { literalsIn } from "../../../server/src/analysis/values/literals";
import { addressIn } from "../../../server/src/model/address";
import { addressOf } from "../../../server/src/model/module";
import type { Value } from "../../../server/src/model/value";
import { byParts, inOldCase } from "../../../server/src/resourceIds/index";
import { expect, isSure, pathOf } from "../about";
import type { Break, Subject } from "../break";

/** An id with a word in another case, with a piece less, or of something else. */
export function* wrongId(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    if (!isSure(node)) continue;
    for (const { value, text, schema } of literalsIn(node.item.value, node.attribute!, node.body.node.scope)) {
      const fits = schema.id?.filter((shape) => shape.split("/").length === text.split("/").length) ?? [];
      if (value.kind !== "text" || fits.length !== 1 || schema.valuesOpen || schema.values) continue;
      if (schema.format === "resource-id") continue;
      // What is elsewhere too is held against that by rules of its own.
      if (subject.document.text.split(`"${text}"`).length > 2) continue;
      const parts = text.split("/");
      const wrong = {
        // Older checks take any namespace.
        ...(schema.format !== byParts &&
          schema.format !== inOldCase && {
            "in another case": text.replace("/providers/Microsoft.", "/providers/microsoft."),
          }),
        "short of a name": parts.slice(0, -1).join("/"),
        "of something else": [...parts.slice(0, -2), "others", parts.at(-1)].join("/"),
      };
      for (const [how, id] of Object.entries(wrong)) {
        if (id === text) continue;
        yield {
          fact: `${pathOf(node)} is an id ${how}`,
          edits: subject.write([{ kind: "setValue", value, to: { kind: "text", text: id } }]),
          expected: [expect("wrong-id", value.span, subject)],
        };
      }
    }
  }
}

/** A reference to something of another type, or to the name of the right thing. */
export function* wrongReference(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const wanted = node.attribute?.elem ?? node.attribute;
    if (!isSure(node) || !wanted?.id || wanted.valuesOpen || wanted.values || wanted.format === "resource-id") continue;
    // Where a resource group would do, anything below it may do as well.
    if (wanted.id.some((shape) => !shape.includes("/providers/"))) continue;
    for (const value of node.item.value.kind === "list" ? node.item.value.items : [node.item.value]) {
      const own = targetIn(value);
      if (own?.attribute !== "id" || !wanted.idOf?.includes(own.type)) continue;
      const other = subject.blocks.find(
        ({ block }) => block.kind === "resource" && block.labels[0]?.text === "azurerm_resource_group",
      );
      const address = other && addressOf(other.block)?.split(".");
      const change = (path: readonly string[], how: string): Break => ({
        fact: `${pathOf(node)} ${how}`,
        edits: subject.write([{ kind: "setValue", value, to: { kind: "reference", path } }]),
        expected: [expect("wrong-reference", value.span, subject)],
      });
      if (address) yield change([...address, "id"], "is the id of a group");
      yield change([...own.address.split("."), "name"], "is a name");
    }
  }
}

/** A plain reference to one attribute of a resource. */
function targetIn(value: Value) {
  if (value.kind !== "reference" || value.reference.steps.some(({ kind }) => kind !== "name")) return undefined;
  const named = addressIn(value.reference);
  if (named?.kind !== "resource" || named.rest.length !== 1) return undefined;
  return { address: named.address, type: named.type!, attribute: named.rest[0]!.name };
}
