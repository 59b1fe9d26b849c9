// Terraform's own arguments, set where they make no sense.

import { bodyItemOf } from "../../../server/src/model/body";
import type { NewBodyItem, NewValue } from "../../../server/src/model/change";
import { expect, kindOf } from "../about";
import type { Break, Subject } from "../break";

/** Both `count` and `for_each`; changes of what is no argument are ignored. */
export function* meta(subject: Subject): Generator<Break> {
  for (const node of subject.bodies) {
    const { body, path, head } = node;
    const { block, schema } = node.node;
    if (path.length > 0 || block.kind !== "resource" || !schema.type) continue;
    const add = (item: NewBodyItem) => subject.write([{ kind: "add", body, block, items: [item] }]);
    if (bodyItemOf(body, "count") && !bodyItemOf(body, "for_each")) {
      yield {
        fact: `${kindOf(node)} has count and for_each`,
        edits: add(argument("for_each", { kind: "map", items: [] })),
        expected: [expect("count-and-for-each", head, subject, "for_each")],
      };
    }
    if (bodyItemOf(body, "lifecycle")) continue;
    const ignored = argument("ignore_changes", { kind: "list", items: [{ kind: "reference", path: ["nonsense"] }] });
    yield {
      fact: `${kindOf(node)} ignores changes of what is no argument`,
      edits: add({ name: "lifecycle", form: "block", isOne: true, value: { kind: "body", items: [ignored] } }),
      expected: [expect("ignore-changes", head, subject, "lifecycle", "ignore_changes")],
    };
  }
}

function argument(name: string, value: NewValue): NewBodyItem {
  return { name, form: "argument", value };
}
