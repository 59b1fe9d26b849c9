// `npm run roles -- <built-in-roles-raw.json> <former.json>` renews server/data/roles.jsonl: Azure's built-in roles. The first file is that of
// https://github.com/iann0036/iam-dataset (azure/built-in-roles-raw.json), which has what Azure lists every day; the second says which
// names the same ids had before, `{ source, roles: [{ id, deprecated, formerNames: [{ name, lastSeen | seen }] }] }`, and with `common` which
// roles documentation asks for. Of what a role may do the types of resources are kept, those of its data apart.
import { readFileSync, writeFileSync } from "node:fs";
import { lines } from "./facts/lines.mjs";

/** What nearly every role may do besides. */
const everywhere =
  /^Microsoft\.(?:Authorization\/.*read|Resources\/|Insights\/alertRules\/|Support\/|ResourceHealth\/)/i;

const [rawFile, formerFile, neededFile] = process.argv.slice(2);
if (!rawFile || !formerFile) {
  console.error("Name the files: npm run roles -- <built-in-roles-raw.json> <former.json> [<needed.jsonl>]");
  process.exit(2);
}
const former = JSON.parse(readFileSync(formerFile, "utf8"));
const more = new Map(former.roles.map((role) => [role.id, role]));
const needed = neededFile
  ? readFileSync(neededFile, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).role)
  : [];
const roles = JSON.parse(readFileSync(rawFile, "utf8")).map(roleOf);
const { repository, commit, date, licence } = former.source;
const header = {
  source: `https://github.com/${repository} (${licence}), azure/built-in-roles-raw.json of ${date} (${commit.slice(0, 12)}), with the names that its history and recordings of the Azure CLI's tests (MIT) have of the same ids`,
  date,
};
writeFileSync("server/data/roles.jsonl", lines([header, ...roles.toSorted((a, b) => (a.name < b.name ? -1 : 1))]));
console.log(`Wrote ${roles.length} roles to server/data/roles.jsonl.`);

function roleOf({ name: id, roleName: name, description, permissions }) {
  const { deprecated, formerNames = [] } = more.get(id) ?? {};
  const count = needed.filter((one) => one === name).length;
  const names = formerNames.map(({ name, lastSeen, seen }) => [
    name,
    lastSeen ?? (/^\d{4}-/.test(seen) ? seen : "2020"),
  ]);
  return {
    name,
    id,
    about: sentence(description ?? ""),
    of: typesIn(permissions.flatMap(({ actions }) => actions)),
    data: typesIn(permissions.flatMap(({ dataActions }) => dataActions)),
    ...(deprecated ? { deprecated } : {}),
    ...(count > 0 ? { common: count } : {}),
    ...(names.length > 0 ? { former: names } : {}),
  };
}

/** The first sentences of a description, on one line. */
function sentence(text) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= 200) return line;
  const end = Math.max(line.lastIndexOf(". ", 200), line.lastIndexOf("; ", 200));
  return end > 40 ? line.slice(0, end + 1) : `${line.slice(0, line.lastIndexOf(" ", 199))}…`;
}

/** The types that actions are about, as far as they say one: `Microsoft.Storage/storageAccounts`, `Microsoft.Network/*`. */
function typesIn(actions) {
  const types = new Map();
  for (const action of actions) {
    const [namespace, type = "*"] = action.split("/");
    if (!/^microsoft\./i.test(namespace) || everywhere.test(action)) continue;
    const name = type === "" || type.includes("*") ? `${namespace}/*` : `${namespace}/${type}`;
    if (action.split("/").length > 2 || name.endsWith("/*")) types.set(name.toLowerCase(), name);
  }
  return [...types.values()].slice(0, 12);
}
