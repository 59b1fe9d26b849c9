// How these pages become a site. They are written for GitHub as well, so everything that differs there is here.
import { copyFileSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { addressOf, pagesOf } from "../../scripts/release/address.mjs";
import { isPreRelease } from "../../scripts/release/tag.mjs";
import { anchorOf } from "./anchors.mjs";
import { leadInside } from "./links.mjs";
import { pages, rulePages } from "./pages.mjs";

const above = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path) => JSON.parse(readFileSync(above(path), "utf8"));
const manifest = read("package.json");
// A workflow says in which repository it runs; elsewhere nobody may have said where the project lives.
const address = addressOf(manifest) ?? addressOf({ repository: process.env.GITHUB_REPOSITORY });
// On GitHub Pages a project has a folder of its own.
const base = process.env.SITE_FOR === "pages" && address ? `/${address.split("/").at(-1)}/` : "/";

/** The browser itself keeps pages from asking any other host for anything. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  // What VitePress writes into each page: which colours, and where its parts are.
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
].join("; ");

export default defineConfig({
  lang: "en",
  title: "Azure ML for Terraform",
  description: manifest.description,
  base,
  outDir: above(".vscode-test/site"),
  cacheDir: above(".vscode-test/site-cache"),
  rewrites: { "README.md": "index.md", ":folder/README.md": ":folder/index.md" },
  head: [
    ["meta", { "http-equiv": "Content-Security-Policy", content: policy }],
    ["link", { rel: "icon", href: `${base}icon.png` }],
  ],
  markdown: {
    html: false,
    anchor: { slugify: anchorOf },
    toc: { slugify: anchorOf },
    headers: { slugify: anchorOf },
    config: (md) => md.use(leadInside, address && pagesOf({ ...manifest, repository: address })),
  },
  buildEnd: ({ outDir }) => copyFileSync(above("icon.png"), `${outDir}/icon.png`),
  themeConfig: {
    logo: { src: "/icon.png", alt: "" },
    nav: [
      { text: "Features", link: "/features" },
      { text: "How to", link: "/how-to/import-a-workspace", activeMatch: "^/how-to/" },
      { text: "Rules", link: "/rules/", activeMatch: "^/rules/" },
      { text: "Settings", link: "/settings" },
      { text: `${manifest.version}${isPreRelease(manifest.version) ? " (preview)" : ""}`, link: "/versioning" },
    ],
    sidebar: { "/": pages(), "/rules/": rulePages() },
    outline: [2, 3],
    notFound: {
      title: "There is no such page",
      quote: "It may have another name now: search for it.",
      linkText: "Overview",
    },
    search: {
      provider: "local",
      // A word that is part of a page's name leads to that page first.
      options: { miniSearch: { searchOptions: read("docs/.vitepress/search.json") } },
    },
    ...(address && { socialLinks: [{ icon: "github", link: address }] }),
  },
});
