/** What azurerm does not read is told of those of its resources of which its sources surely say what they read. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const module = () => import(pathToFileURL(join(root, "scripts/facts/unread.mjs")).href);

const registered = 'var all = map[string]*Resource{\n\t"azurerm_thing": resourceThing(),\n}\n\n';
const made = (importer = "") =>
  `func resourceThing() *Resource {\n\treturn &Resource{\n\t\tCreate: create,\n\t\tRead: read,\n${importer}\t}\n}\n\n`;
const read = (...lines: readonly string[]) => `func read(d *Data) error {\n\t${lines.join("\n\t")}\n}\n`;

async function setIn(text: string): Promise<readonly string[] | undefined> {
  const { setByRead } = await module();
  const found = setByRead(text).get("azurerm_thing");
  return found && [...found].sort();
}

test("what is set by name counts, also by what reading calls, and by an importer", async () => {
  const flatten = 'func flatten(d *Data) error {\n\td.Set("size", 1)\n\treturn tags.FlattenAndSet(d, all)\n}\n\n';
  const importer =
    '\t\tImporter: then(setParent),\n\t}\n}\n\nfunc setParent(d *Data) {\n\td.Set("parent_id", 1)\n}\n\nfunc rest() {\n\t{\n';
  const text = registered + made(importer) + flatten + read('d.Set("name", id.Name)', "return flatten(d)");
  assert.deepEqual(await setIn(text), ["name", "parent_id", "size", "tags"]);
});

test("nothing is told where a name is worked out, where others are given the data, and of data sources", async () => {
  assert.equal(await setIn(registered + made() + read("d.Set(name, 1)")), undefined);
  assert.equal(await setIn(registered + made() + read("other.Flatten(ctx, d)")), undefined);
  assert.deepEqual(await setIn(registered + made() + read("timeouts.ForRead(ctx, d)", 'd.Set("name", 1)')), ["name"]);
  assert.equal(
    await setIn(registered + made().replace("\t\tCreate: create,\n", "") + read('d.Set("name", 1)')),
    undefined,
  );
});

test("of what is not set only what makes a resource anew is told, and what the release has", async (context) => {
  const { unreadIn } = await module();
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-unread-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const service = join(folder, "internal/services/things");
  mkdirSync(service, { recursive: true });
  writeFileSync(join(service, "thing.go"), registered + made() + read('d.Set("name", 1)'));
  const forceNew = { forceNew: true, optional: true };
  const attributes = {
    name: { forceNew: true, required: true },
    subnet_name: forceNew,
    former: { ...forceNew, in: [0, 1] },
    later: { ...forceNew, in: [2] },
    note: { optional: true },
    key: { forceNew: true, computed: true },
  };
  const facts = [{ snapshots: ["1.0.0", "2.0.0", "3.0.0"] }, { kind: "resource", name: "azurerm_thing", attributes }];
  assert.deepEqual([...unreadIn(folder, "2.0.0", facts)], [["azurerm_thing", ["subnet_name"]]]);
  assert.deepEqual([...unreadIn(folder, "3.0.0", facts)], [["azurerm_thing", ["later", "subnet_name"]]]);
});
