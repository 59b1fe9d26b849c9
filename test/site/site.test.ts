/** The site that `npm run site` makes: every link leads somewhere, the search finds rules, and no other host is asked for anything. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { test } from "node:test";
import searchOptions from "../../docs/.vitepress/search.json";
import { root } from "../harness/service";

const built = join(root, ".vscode-test/site");
const files = new Set(
  readdirSync(built, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")),
);
const read = (file: string) => readFileSync(join(built, file), "utf8");
const pages = [...files].filter((file) => file.endsWith(".html"));
const texts = new Map(pages.map((page) => [page, read(page)]));
const idsOf = new Map(
  [...texts].map(([page, text]) => [page, new Set([...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!))]),
);
const addresses = (text: string) =>
  [...text.matchAll(/<(\w+)[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, tag, address]) => ({
    tag: tag!,
    address: address!,
  }));
/** What the addresses of the site begin with: that of its folder, where it has one. */
const base = /<link rel="icon" href="([^"]*)icon\.png"/.exec(read("index.html"))![1]!;
const isElsewhere = (address: string) => /^[a-z]+:/.test(address);

test("there is a page for each of docs", () => {
  const written = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !file.startsWith("node_modules/"));
  const expected = written.map((file) => file.replace(/(^|\/)README\.md$/, "$1index.md").replace(/\.md$/, ".html"));
  assert.deepEqual([...pages].sort(), [...expected, "404.html"].sort());
});

test("every link inside the site leads to a page, and to a heading that is there", () => {
  const dead: string[] = [];
  let followed = 0;
  for (const [page, text] of texts)
    for (const { address } of addresses(text)) {
      if (isElsewhere(address)) continue;
      const [path, anchor] = decodeURI(address).split("#") as [string, string?];
      const full = path.startsWith("/") ? posix.relative(base, path) : posix.join(posix.dirname(page), path);
      const target = path === "" ? page : /(^|\/)$/.test(path) || full === "" ? posix.join(full, "index.html") : full;
      followed++;
      if (!files.has(target) || (anchor && !idsOf.get(target)?.has(anchor))) dead.push(`${page}: ${address}`);
    }
  assert.deepEqual(dead, []);
  assert.ok(followed > 10_000, `only ${followed} links were found`);
});

test("no page loads anything from another host, and the browser would not", () => {
  for (const [page, text] of texts) {
    const loaded = addresses(text).filter(({ tag, address }) => tag !== "a" && isElsewhere(address));
    assert.deepEqual(
      loaded.filter(({ address }) => !address.startsWith("data:")),
      [],
      page,
    );
    if (page !== "404.html")
      assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'self'/, page);
  }
  for (const file of files)
    if (file.endsWith(".css")) assert.doesNotMatch(read(file), /url\(["']?(?:https?:)?\/\/|@import/, file);
});

test("no page shows a mark of how it is written", () => {
  for (const [page, text] of texts) {
    const prose = text.replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, "");
    assert.doesNotMatch(prose, /\]\(|^\|[ -]*\||```|\{\{|&lt;!--/m, page);
  }
});

test("the search finds each rule by its name, without a network", async () => {
  const index = [...files].find((file) => /localSearchIndexroot\.[\w-]+\.js$/.test(file))!;
  const { default: stored } = await import(
    `data:text/javascript;base64,${Buffer.from(read(index)).toString("base64")}`
  );
  const MiniSearch = createRequire(join(root, "docs/package.json"))("minisearch");
  const search = MiniSearch.loadJSON(stored, {
    fields: ["title", "titles", "text"],
    storeFields: ["title", "titles"],
    searchOptions,
  });
  const rules = pages.filter((page) => /^rules\/(?!index)/.test(page)).map((page) => page.slice("rules/".length, -5));
  const missed = rules.filter((rule) => {
    const found: readonly { readonly id: string }[] = search.search(rule).slice(0, 3);
    return !found.some(({ id }) => id.startsWith(`${base}rules/${rule}.html`));
  });
  assert.deepEqual(missed, []);
  assert.ok(rules.length > 100);
});
