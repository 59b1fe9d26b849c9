// Where the project lives is said in one place, and all else follows from it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import manifest from "../../package.json";
import { root } from "../harness/service";

const address = () => import(pathToFileURL(join(root, "scripts/release/address.mjs")).href);
const home = "https://github.com/owner/repo.sitory";

test("an address is read in every form that npm knows, and refused where its pages are not known", async () => {
  const { addressOf } = await address();
  for (const repository of ["owner/repo.sitory", "github:owner/repo.sitory", home, `${home}.git`, `${home}/`])
    assert.equal(addressOf({ repository }), home, repository);
  assert.equal(addressOf({ repository: { type: "git", url: `git+${home}.git` } }), home);
  assert.equal(addressOf({}), undefined);
  for (const repository of ["https://example.com/owner/name", "owner", "", `${home}/tree/main`])
    assert.throws(() => addressOf({ repository }), /write https:\/\/github\.com\/OWNER\/REPOSITORY\./, repository);
});

test("package.json comes first, then the repository of the workflow; without both one sentence says what to do", async () => {
  const { requireAddress } = await address();
  assert.equal(requireAddress({ repository: home }, { GITHUB_REPOSITORY: "another/one" }), home);
  assert.equal(requireAddress({}, { GITHUB_REPOSITORY: "owner/repo.sitory" }), home);
  assert.throws(() => requireAddress({}, {}), /^Error: Nobody has said where the project lives: write "repository"/);
});

test("bugs and homepage follow from the address, and lead to the release; what is said stays", async () => {
  const { withAddress } = await address();
  const given = { name: "n", version: "1.2.3" };
  assert.deepEqual(withAddress(given, home), {
    ...given,
    repository: { type: "git", url: `git+${home}.git` },
    bugs: { url: `${home}/issues` },
    homepage: `${home}/blob/v1.2.3/README.md`,
  });
  const said = { ...given, bugs: { url: "https://example.com/bugs" }, homepage: "https://example.com" };
  assert.deepEqual(withAddress(said, home), { ...said, repository: { type: "git", url: `git+${home}.git` } });
});

test("findings lead to the pages of their release, and nowhere while nobody knows where those are", async () => {
  const { pagesOf } = await address();
  const hrefOf = async (repository?: string) => {
    const pages = pagesOf({ repository, version: "1.2.3" });
    const { outputFiles } = await build({
      stdin: {
        contents:
          'import { ruleHref } from "./server/src/lsp/convert/ruleHref"; print(ruleHref("hub-parent"), ruleHref());',
        resolveDir: root,
      },
      define: pages ? { pagesOfRelease: JSON.stringify(pages) } : {},
      bundle: true,
      write: false,
    });
    let printed: unknown[] = [];
    new Function("print", outputFiles[0]!.text)((...all: unknown[]) => {
      printed = all;
    });
    return printed;
  };
  const pages = `${home}/blob/v1.2.3/docs/rules`;
  assert.deepEqual(await hrefOf(home), [`${pages}/hub-parent.md`, `${pages}/README.md`]);
  assert.deepEqual(await hrefOf(), [undefined, undefined]);
});

test("no file says by itself where the project lives", () => {
  const own = new RegExp(`github\\.com/(?!OWNER/)[\\w-]+/${manifest.name}\\b`, "i");
  const folders = [
    "",
    "docs",
    "docs/rules",
    "docs/design",
    "scripts",
    "client",
    "server/src",
    "l10n",
    "snippets",
    "demo",
    "media",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: /^(?:client|server|scripts)/.test(folder), withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|json|mjs|ts|ya?ml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  assert.ok(files.length > 200);
  const named = files.filter((file) => file !== join(root, "package.json") && own.test(readFileSync(file, "utf8")));
  assert.deepEqual(named, []);
});
