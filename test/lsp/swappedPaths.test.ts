/** A disk, that of the editor's host as that of the command line, reads what it has looked at, also where somebody puts a link in the place of a path meanwhile. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Disk } from "../../server/src/hosts/files/disk";
import { asyncDisk, syncDisk } from "../../server/src/hosts/files/localDisk";
import { withSwapAt } from "../harness/swapped";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "azureml-terraform-")));
after(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'resource "azurerm_key_vault" "topsecret" {\n}\n';

/** An open folder with a module, and a neighbour with a file of the same name, and one of another, that nobody may read. */
function neighbours(): { readonly inside: string; readonly outside: string } {
  const [inside, outside] = [join(folder, "inside"), join(folder, "outside")];
  for (const path of [inside, outside]) rmSync(path, { recursive: true, force: true });
  mkdirSync(join(inside, "module"), { recursive: true });
  writeFileSync(join(inside, "module", "main.tf"), "locals {\n}\n");
  mkdirSync(outside);
  for (const name of ["main.tf", "topsecret.tf"]) writeFileSync(join(outside, name), secret);
  return { inside, outside };
}

const swaps: Readonly<Record<string, (inside: string, outside: string) => void>> = {
  file(inside, outside) {
    rmSync(join(inside, "module", "main.tf"));
    symlinkSync(join(outside, "main.tf"), join(inside, "module", "main.tf"));
  },
  folder(inside, outside) {
    renameSync(join(inside, "module"), join(inside, "former"));
    symlinkSync(outside, join(inside, "module"));
  },
};

const both = Object.entries({ asyncDisk, syncDisk }).flatMap(([kind, diskOf]) =>
  Object.entries(swaps).map(([name, swap]) => ({ kind, diskOf, name, swap })),
);

for (const { kind, diskOf, name, swap } of both) {
  test(`a ${name} in whose place a link is put is not followed by ${kind}, whenever that is`, async () => {
    let most = 1;
    for (let at = 1; at <= most; at++) {
      const { inside, outside } = neighbours();
      const said: string[] = [];
      most = await withSwapAt(
        at,
        () => swap(inside, outside),
        async () => {
          const disk: Disk = diskOf({ roots: [inside], maxFileSize: 1000 }, () => {});
          said.push(...(await disk.list(join(inside, "module"))).files);
          said.push((await disk.read(join(inside, "module", "main.tf"))) ?? "");
          said.push(String(await disk.exists(join(inside, "module", "topsecret.tf"))));
        },
      );
      assert.ok(!said.join().includes("topsecret"), `at ${at} of ${most}: ${said}`);
      assert.ok(!said.includes("true"), `at ${at} of ${most}: ${said}`);
    }
    assert.ok(most > 5, `${most}`);
  });
}
