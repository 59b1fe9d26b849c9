// `npm run operations -- <map.json> <built-in-roles-raw.json> <date of the first> <repository@commit of the first>` renews
// server/data/operations.txt: the operations of Azure's resource types that a custom role can name. The files are those of
// https://github.com/iann0036/iam-dataset (MIT): azure/map.json has the operation of each request, by what Azure's services list, and the
// roles name further ones, as does the documentation. Kept are those of types that can be written.
//
// The first line says where it is from. Each other line is a type in lower case, the number of its parts that are those of the line before,
// and the rest of its name; behind it r, w and d for read, write and delete where it is not all three (or * before actions), and its actions.
import { readFileSync, writeFileSync } from "node:fs";
import { importBundled } from "./importBundled.mjs";

const { readResourceTypes } = await importBundled(
  'export { readResourceTypes } from "./server/src/catalog/azure/readResourceTypes";',
);

const [mapFile, rolesFile, date, from] = process.argv.slice(2);
if (!mapFile || !rolesFile || !date || !from) {
  console.error(
    "Name both files, a date and a commit: npm run operations -- map.json built-in-roles-raw.json <date> <owner/name@commit>",
  );
  process.exit(2);
}

/** What connects to other clouds, is bought, or is found elsewhere: modules make none of it. */
const leftOut = new Set(
  ["awsconnector", "billing", "billingbenefits", "offazure", "testbase"].map((name) => `microsoft.${name}`),
);

/** What neither has, by https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations. */
const documented = [
  ...all("Microsoft.Web/serverfarms"),
  "Microsoft.Web/serverfarms/Join/Action",
  "Microsoft.Web/sites/Delete",
  ...all("Microsoft.DBforMySQL/flexibleServers"),
  ...all("Microsoft.DBforPostgreSQL/flexibleServers"),
  ...["A", "AAAA", "CAA", "CNAME", "MX", "NS", "SRV", "TXT"].flatMap((record) =>
    all(`Microsoft.Network/dnszones/${record}`),
  ),
  ...["A", "AAAA", "CNAME", "MX", "PTR", "SRV", "TXT"].flatMap((record) =>
    all(`Microsoft.Network/privateDnsZones/${record}`),
  ),
  "Microsoft.KeyVault/locations/deletedVaults/read",
  "Microsoft.KeyVault/locations/deletedVaults/purge/action",
  "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts/read",
  "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts/delete",
];

/** What is written under another name: subscriptions, and what is kept of something that was destroyed. */
const neverWritten = [
  "microsoft.resources/subscriptions",
  "microsoft.keyvault/locations/deletedvaults",
  "microsoft.cognitiveservices/locations/resourcegroups/deletedaccounts",
];

function all(type) {
  return ["read", "write", "delete"].map((verb) => `${type}/${verb}`);
}

const known = new Set(
  readResourceTypes(readFileSync("server/data/azureTypes.txt", "utf8")).names.map((name) => name.toLowerCase()),
);
for (const type of ["microsoft.resources/subscriptions/resourcegroups", ...neverWritten]) known.add(type);

const operations = new Set(documented);
for (const paths of Object.values(JSON.parse(readFileSync(mapFile, "utf8"))))
  for (const found of Object.values(paths))
    for (const [name, { isDataAction }] of Object.entries(found)) if (!isDataAction) operations.add(name);
for (const { permissions } of JSON.parse(readFileSync(rolesFile, "utf8")))
  for (const { actions, notActions } of permissions)
    for (const name of [...actions, ...notActions]) if (!name.includes("*")) operations.add(name);

const ofType = new Map();
for (const name of operations) {
  const parts = name.trim().toLowerCase().split("/");
  const verb = parts.pop();
  const action = verb === "action" ? parts.pop() : undefined;
  const type = parts.join("/");
  if (!known.has(type) || !["read", "write", "delete", "action"].includes(verb)) continue;
  const own = ofType.get(type) ?? { verbs: new Set(), actions: new Set() };
  if (action) own.actions.add(action);
  else own.verbs.add(verb[0]);
  ofType.set(type, own);
}

let before = [];
const lines = [...ofType]
  .filter(([type, { verbs }]) => (verbs.has("w") || neverWritten.includes(type)) && !leftOut.has(type.split("/")[0]))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([type, { verbs, actions }]) => {
    const parts = type.split("/");
    const differs = parts.findIndex((part, index) => part !== before[index]);
    const shared = differs === -1 ? parts.length - 1 : differs;
    before = parts;
    const letters = [..."rwd"].filter((letter) => verbs.has(letter)).join("");
    const which = letters === "rwd" ? (actions.size > 0 ? "*" : undefined) : letters;
    return [`${shared}${parts.slice(shared).join("/")}`, ...(which ? [which] : []), ...[...actions].sort()].join(" ");
  });
const source = `https://github.com/${from.replace("@", " (MIT), azure/map.json of ")}, and the built-in roles of roles.jsonl`;
writeFileSync("server/data/operations.txt", `${[JSON.stringify({ source, date }), ...lines].join("\n")}\n`);
console.log(`Wrote the operations of ${lines.length} types to server/data/operations.txt.`);
