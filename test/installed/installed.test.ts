// Where installed providers lie, and their hashes. What Terraform itself says of the same files is written down.
import assert from "node:assert/strict";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { parseAddress } from "../../server/src/hosts/installed/address";
import { packageFolders, readConfiguration } from "../../server/src/hosts/installed/cliConfiguration";
import { findInstalled, installedFor } from "../../server/src/hosts/installed/findInstalled";
import { lockedProviders } from "../../server/src/hosts/installed/lockFile";
import { packageHash } from "../../server/src/hosts/installed/packageHash";
import { project } from "../cli/run";

/** This machine as Terraform names it. */
const processor = process.arch === "x64" ? "amd64" : process.arch === "ia32" ? "386" : process.arch;
const platform = `${process.platform === "win32" ? "windows" : process.platform}_${processor}`;
const release = { host: "example.com", namespace: "team", type: "thing", version: "1.2.3" };
const place = `example.com/team/thing/1.2.3/${platform}`;
const program = "terraform-provider-thing_v1.2.3";

function surrounding(home: string, env: NodeJS.ProcessEnv = {}) {
  return { env, home, isWindows: false };
}

test("the hash of a package is that of terraform providers lock", async (context) => {
  const folder = project(context, {
    [program]: "#!/bin/sh\necho no\n",
    "LICENSE.txt": "text\n",
    "docs/b.md": "b",
    "docs/a/é.md": "a",
    "docs.md": "",
    Z: "x",
  });
  assert.equal(await packageHash(folder), "h1:Hm75yGsC8UV7IBs4siT5ahs9zhc56eAkInrd/yJlyB4=");
});

test("the hash is of what a link leads to, as Terraform links from a folder to its cache", async (context) => {
  const folder = project(context, { "cache/terraform-provider-thing": "program" });
  const link = join(folder, "link");
  if (!linked(context, join(folder, "cache"), link)) return;
  assert.equal(await packageHash(link), await packageHash(join(folder, "cache")));
});

test("a hash needs every file", async (context) => {
  const folder = project(context, { [program]: "" });
  await assert.rejects(packageHash(join(folder, "none")), /ENOENT/);
  if (!linked(context, join(folder, "none"), join(folder, "link"))) return;
  await assert.rejects(packageHash(folder), /there is a link in it/);
});

test("a provider is found where Terraform has installed it for a folder", async (context) => {
  const folder = project(context, {
    [`.terraform/providers/${place}/LICENSE`]: "",
    [`.terraform/providers/${place}/${program}_x5`]: "",
    [`.terraform/providers/example.com/team/thing/2.0.0/other_arch/${program}`]: "",
    ".terraform/providers/example.com/team/thing/none/a/b": "",
  });
  const found = await findInstalled(release, folder, surrounding(folder));
  assert.equal(found?.binary, join(folder, ".terraform/providers", place, `${program}_x5`));
  assert.deepEqual(await installedFor(folder, surrounding(folder)), [found]);
  assert.equal(await findInstalled({ ...release, version: "2.0.0" }, folder, surrounding(folder)), undefined);
});

test("TF_DATA_DIR moves it, beside the folder or anywhere", async (context) => {
  const folder = project(context, { [`data/providers/${place}/${program}`]: "" });
  for (const data of ["data", join(folder, "data")]) {
    const found = await findInstalled(release, folder, surrounding(folder, { TF_DATA_DIR: data }));
    assert.equal(found?.folder, join(folder, "data/providers", place));
  }
});

test("the cache of packages and mirrors count after the folder's own", async (context) => {
  const home = project(context, {
    [`cache/${place}/${program}`]: "",
    [`mirror/${place}/${program}`]: "",
    [`.terraform.d/plugins/${place}/${program}`]: "",
    "folder/main.tf": "",
    rc: 'provider_installation {\n  filesystem_mirror {\n    path = "MIRROR"\n    include = ["example.com/*/*"]\n  }\n}\n',
  });
  const folder = join(home, "folder");
  const where = async (env: NodeJS.ProcessEnv) =>
    (await findInstalled(release, folder, surrounding(home, env)))?.folder;
  assert.equal(await where({}), join(home, ".terraform.d/plugins", place));
  assert.equal(await where({ TF_PLUGIN_CACHE_DIR: join(home, "cache") }), join(home, "cache", place));
  assert.deepEqual(await installedFor(folder, surrounding(home)), []);
  assert.deepEqual(await packageFolders(surrounding(home, { TF_CLI_CONFIG_FILE: join(home, "rc") })), [
    "MIRROR",
    join(home, ".terraform.d/plugins"),
    join(home, ".local/share/terraform/plugins"),
  ]);
});

test("an archive in a mirror is no program: Terraform unpacks it for a folder, where it is found", async (context) => {
  const archive = `mirror/example.com/team/thing/terraform-provider-thing_1.2.3_${platform}.zip`;
  const home = project(context, {
    [archive]: "PK",
    "folder/main.tf": "",
    rc: 'provider_installation {\n  filesystem_mirror {\n    path = "HOME/mirror"\n  }\n}\n',
  });
  const folder = join(home, "folder");
  writeFileSync(join(home, "rc"), readFileSync(join(home, "rc"), "utf8").replace("HOME", home.replaceAll("\\", "/")));
  const env = { TF_CLI_CONFIG_FILE: join(home, "rc") };
  assert.equal(await findInstalled(release, folder, surrounding(home, env)), undefined);
});

test("the configuration names a cache, in which the environment may stand, and mirrors", async (context) => {
  const home = project(context, { ".terraformrc": 'plugin_cache_dir   = "$HERE/cache/${' + 'HERE}"\n' });
  const [cache] = await packageFolders(surrounding(home, { HERE: "here" }));
  assert.equal(cache, "here/cache/here");
  assert.deepEqual(readConfiguration('# plugin_cache_dir = "a"\nplugin_cache_dir = "C:\\\\cache"'), {
    cache: "C:\\cache",
    mirrors: [],
  });
  assert.deepEqual(readConfiguration('{"plugin_cache_dir": "a"}'), { mirrors: [] });
});

test("a lock file says version and hashes of each provider", () => {
  const text = `# comment
provider "registry.terraform.io/hashicorp/random" {
  version     = "3.9.0"
  constraints = "~> 3.0"
  hashes = [
    "h1:one=",
    # "h1:none",
    "zh:two",
  ]
}
provider "../../../etc/passwd" {
  version = "1.0.0"
}
provider "example.com/team/thing" {
  version = "../1"
}
provider "example.com:8443/team/thing" {
  version = "1.0.0-beta.1"
}
`;
  assert.deepEqual(lockedProviders(text), [
    {
      ...{ host: "registry.terraform.io", namespace: "hashicorp", type: "random", version: "3.9.0" },
      hashes: ["h1:one=", "zh:two"],
    },
    { host: "example.com:8443", namespace: "team", type: "thing", version: "1.0.0-beta.1", hashes: [] },
  ]);
});

test("an address never leads out of a folder", () => {
  for (const wrong of ["a/b", "../b/c", "a..b/c/d", "a/../c", "a/b/..", "a/b/c/d", "a/b/c\\d", "a/b/", ".a/b/c"])
    assert.equal(parseAddress(wrong), undefined, wrong);
});

/** False where the system lets nobody make a link. */
function linked(context: TestContext, to: string, at: string): boolean {
  try {
    symlinkSync(to, at, "junction");
    return true;
  } catch {
    context.diagnostic("Links cannot be made here.");
    return false;
  }
}
