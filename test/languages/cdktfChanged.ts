// What changes make of a program.
import assert from "node:assert/strict";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import type { Change, NewBodyItem } from "../../server/src/model/change";
import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem } from "../../server/src/model/value";
import { applyEdits } from "../../server/src/text/edit";
import { catalog } from "../harness/service";

const { write } = cdktf;

export const text = (value: string) => ({ kind: "text", text: value }) as const;
export const argument = (name: string, value: NewBodyItem["value"]): NewBodyItem => ({ name, form: "argument", value });

/** The config of a workspace in a program of its own. */
export function program(config: string): string {
  return `import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";\nnew MachineLearningWorkspace(this, "main", ${config});\n`;
}

export function read(source: string): Document {
  return cdktf.parse("file:///module/main.ts", source, catalog);
}

export function entryAt(body: Body, path: string): BodyItem {
  const [name, ...rest] = path.split(".");
  const item = body.items.find((one) => one.name === name);
  assert.ok(item, `no ${path}`);
  return rest.length > 0 && item.value.kind === "body" ? entryAt(item.value.body, rest.join(".")) : item;
}

/** Makes changes of the last block of a program. */
export function changed(source: string, changes: (body: Body, document: Document) => readonly Change[]): string {
  const document = read(source);
  const body = document.blocks.at(-1)!.body;
  return applyEdits(source, write.edits(document, changes(body, document)));
}

/** The same of a workspace's config. */
export function changedConfig(config: string, changes: (body: Body, document: Document) => readonly Change[]): string {
  const whole = changed(program(config), changes);
  return whole.slice(program("").indexOf('"main", ') + '"main", '.length, -");\n".length);
}
