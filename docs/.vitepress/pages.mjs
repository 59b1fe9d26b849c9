// The list of pages beside each page. A page that no group names keeps the site from being built.
import { readdirSync, readFileSync } from "node:fs";

const docs = new URL("../", import.meta.url);

/** Of each group what it is called, the folder that its pages are in, and these in order. */
const groups = [
  ["Start", "", ["README", "features", "switching", "faq", "privacy"]],
  [
    "How to",
    "how-to",
    [
      "import-a-workspace",
      "import-from-azure",
      "find-drift",
      "upgrade-azurerm",
      "azurerm-to-azapi",
      "write-cdktf",
      "check-in-ci",
      "work-with-an-assistant",
    ],
  ],
  [
    "Reference",
    "",
    ["rules/README", "commands", "settings", "ci", "command-line", "agents", "editors", "comparison", "versioning"],
  ],
  [
    "How it is built",
    "design",
    [
      ...["languages", "catalog", "modules", "findings", "evaluation", "imports", "conversions", "plans"],
      ...["client", "hosts", "coexistence", "security", "testing", "referee", "dependencies"],
    ],
  ],
].map(([text, folder, names]) => ({
  text,
  paths: names.map((name) => pathIn(folder, name)),
  // Nobody who only uses it looks for these.
  collapsed: folder === "design",
}));

/** All but those of rules. */
export function pages() {
  const known = new Set(groups.flatMap(({ paths }) => paths));
  const missing = ["", "how-to", "design"].flatMap(pagesIn).filter((path) => !known.has(path));
  if (missing.length > 0) throw new Error(`docs/.vitepress/pages.mjs has no place for ${missing.join(", ")}.`);
  return groups.map(({ text, paths, collapsed }) => ({ text, items: paths.map(itemOf), collapsed }));
}

/** Those of rules, by name. */
export function rulePages() {
  const rules = pagesIn("rules").filter((path) => path !== "rules/README");
  return [
    { text: "All pages", link: "/" },
    { text: "Rules", items: [{ text: "All rules", link: "/rules/" }, ...rules.map(itemOf)] },
  ];
}

function pagesIn(folder) {
  return readdirSync(new URL(pathIn(folder, "."), docs))
    .filter((name) => name.endsWith(".md"))
    .map((name) => pathIn(folder, name.slice(0, -".md".length)));
}

function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Under its own heading; what is an explanation behind a colon stays there. */
function itemOf(path) {
  if (path === "README") return { text: "Overview", link: "/" };
  const heading = /^# (.*)$/m.exec(readFileSync(new URL(`${path}.md`, docs), "utf8"))[1];
  return { text: heading.replace(/: .*$/, ""), link: `/${path.replace(/README$/, "")}` };
}
