/** Which modules are loaded for one: all that it calls, itself or through others, as long as there are not more than any real module calls. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadNeeded } from "../server/src/loading/neededModules";

/** What is loaded of so many modules for the first of them, where each calls two others, and all are reached within ten calls. */
async function loadedOf(count: number): Promise<ReadonlySet<string>> {
  const called = (at: string) => [2 * Number(at) + 1, 2 * Number(at) + 2].filter((one) => one < count).map(String);
  return loadNeeded("0", called, async () => {});
}

test("all modules that one calls count for it, through others too", async () => {
  assert.equal((await loadedOf(400)).size, 400);
});

test("of more than any real module calls only those count that it calls itself", async () => {
  assert.deepEqual([...(await loadedOf(1000))], ["0", "1", "2"]);
});

test("of modules behind more calls than in any real module only those count that one calls itself", async () => {
  const chainOf = (count: number) => (at: string) => (Number(at) + 1 < count ? [String(Number(at) + 1)] : []);
  assert.equal((await loadNeeded("0", chainOf(21), async () => {})).size, 21);
  assert.deepEqual([...(await loadNeeded("0", chainOf(22), async () => {}))], ["0", "1"]);
});

test("whoever needs a module that needs too many needs too many too, and looks no further", async () => {
  const called = (at: string) => (at === "root" ? ["0"] : [`${2 * Number(at) + 1}`, `${2 * Number(at) + 2}`]);
  const needingMany = new Set<string>();
  await loadNeeded("0", called, async () => {}, needingMany);
  assert.deepEqual([...needingMany], ["0"]);
  const loaded: string[] = [];
  const load = async (at: string) => {
    loaded.push(at);
  };
  assert.deepEqual([...(await loadNeeded("root", called, load, needingMany))], ["root", "0"]);
  assert.deepEqual(loaded, ["0"]);
});

test("modules that call each other in a circle are loaded once", async () => {
  const loaded: string[] = [];
  const needed = await loadNeeded(
    "0",
    (at) => [String((Number(at) + 1) % 5)],
    async (at) => {
      loaded.push(at);
    },
  );
  assert.deepEqual([...needed].sort(), ["0", "1", "2", "3", "4"]);
  assert.deepEqual(loaded.sort(), ["1", "2", "3", "4"]);
});
