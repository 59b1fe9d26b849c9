/** Whoever waits for a disk and whoever does not are told the same of it. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Disk } from "../server/src/hosts/files/disk";
import { asyncDisk, readOnce, syncDisk } from "../server/src/hosts/files/localDisk";

const top = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(top, { recursive: true, force: true }));
const disks = { syncDisk, asyncDisk };
let count = 0;

/** A folder that is open, with a folder in it, and one beside it that nobody may look into. */
function made() {
  const path = join(top, String(++count));
  const [inside, outside] = [join(path, "inside"), join(path, "outside")];
  for (const folder of [join(inside, "sub"), outside]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(inside, "sub", "main.tf"), "here");
  writeFileSync(join(inside, "sub", "large.tf"), "x".repeat(2000));
  writeFileSync(join(outside, "main.tf"), "topsecret");
  writeFileSync(join(outside, "topsecret.tf"), "topsecret");
  return { inside, outside, sub: join(inside, "sub") };
}

test("both say the same of what is there", async () => {
  const { inside, outside, sub } = made();
  symlinkSync(join(outside, "main.tf"), join(sub, "out.tf"));
  symlinkSync(join(sub, "main.tf"), join(sub, "in.tf"));
  symlinkSync(join(sub, "round.tf"), join(sub, "round.tf"));
  symlinkSync(join(sub, "none"), join(sub, "nowhere.tf"));
  symlinkSync(sub, join(inside, "linked"));
  symlinkSync(outside, join(inside, "left"));
  const files = ["main.tf", "large.tf", "out.tf", "in.tf", "round.tf", "nowhere.tf", "none.tf", "main.tf/x"];
  const folders = [inside, sub, join(inside, "linked"), join(inside, "left"), join(inside, "none"), outside];
  const told = await Promise.all(
    Object.values(disks).map(async (diskOf) => {
      const messages: string[] = [];
      const disk: Disk = diskOf({ roots: [inside], maxFileSize: 1000, isStrict: true }, (one) => messages.push(one));
      const texts: unknown[] = [];
      for (const folder of folders) {
        texts.push(await disk.list(folder));
        for (const name of files)
          texts.push([await disk.read(join(folder, name)), await disk.exists(join(folder, name))]);
      }
      return { texts, messages, leftOut: [...disk.leftOut!] };
    }),
  );
  assert.deepEqual(told[0], told[1]);
  assert.ok(told[0]!.messages.some((one) => one.includes("large.tf is left out: it has 0.1 MB")));
  assert.ok(told[0]!.messages.some((one) => one.includes("out.tf is left out: it is a link that leads out")));
  assert.ok(!JSON.stringify(told).includes('"topsecret"'));
});

test("the folder that is open is there, and nobody hears of what it is in", async () => {
  const { inside, outside } = made();
  for (const diskOf of Object.values(disks)) {
    const messages: string[] = [];
    const disk: Disk = diskOf({ roots: [inside], maxFileSize: 1000, isStrict: true }, (one) => messages.push(one));
    assert.deepEqual([await disk.exists(inside), await disk.exists(outside), messages], [true, false, []]);
  }
});

test("a command looks once at everything, also at what is not there", () => {
  const { inside, sub } = made();
  const disk = syncDisk({ roots: [inside], maxFileSize: 10_000, isStrict: true }, () => {});
  const asked: string[] = [];
  const noting = <T>(name: string, look: (path: string) => T) => {
    return (path: string) => {
      asked.push(`${name} ${path.slice(inside.length + 1)}`);
      return look(path);
    };
  };
  const once = readOnce({
    ...disk,
    list: noting("list", disk.list),
    read: noting("read", disk.read),
    exists: noting("exists", disk.exists),
  });
  for (let times = 0; times < 3; times++) {
    assert.deepEqual(once.list(sub), { files: ["large.tf", "main.tf"], folders: [] });
    assert.equal(once.read(join(sub, "main.tf")), "here");
    assert.equal(once.read(join(sub, "none.tf")), undefined);
    assert.equal(once.exists(join(sub, "none.tf")), false);
  }
  assert.deepEqual(asked, ["list sub", "read sub/main.tf"]);
});

test("a folder that its own folder was seen to have is there, and a link to nothing is not", () => {
  const { inside, sub } = made();
  symlinkSync(join(inside, "nothing"), join(inside, "link"));
  const disk = syncDisk({ roots: [inside], maxFileSize: 10_000, isStrict: true }, () => {});
  const asked: string[] = [];
  const once = readOnce({
    ...disk,
    exists(path) {
      asked.push(path.slice(inside.length + 1));
      return disk.exists(path);
    },
  });
  once.list(inside);
  assert.equal(once.exists(sub), true);
  assert.equal(once.exists(join(inside, "link")), false);
  assert.deepEqual(asked, ["link"]);
});

test("what a folder that was looked into does not have is not looked for, nor what would be below it", () => {
  const { inside, sub } = made();
  mkdirSync(join(sub, ".hidden"));
  writeFileSync(join(sub, ".hidden", "list.json"), "[]");
  const disk = syncDisk({ roots: [inside], maxFileSize: 10_000, isStrict: true }, () => {});
  const asked: string[] = [];
  const once = readOnce({
    ...disk,
    read(path) {
      asked.push(path.slice(sub.length + 1));
      return disk.read(path);
    },
  });
  assert.equal(once.read(join(sub, "before.tf")), undefined);
  once.list(sub);
  for (const name of [
    "before.tf",
    "after.tf",
    ".terraform.lock.hcl",
    ".terraform/modules/modules.json",
    "a~1.tf",
    "b c",
  ])
    assert.equal(once.read(join(sub, name)), undefined);
  assert.equal(once.read(join(sub, "main.tf")), "here");
  assert.equal(once.read(join(sub, ".hidden", "list.json")), "[]");
  // Those with signs by which Windows may mean another name are looked for.
  assert.deepEqual(asked, ["before.tf", "a~1.tf", "b c", "main.tf", ".hidden/list.json"]);
});
