import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Header, isIn } from "../../server/src/catalog/builtIn/format";

/** The newest known release of a provider, or of one of its major versions: whatever means "the newest" in tests asks here. */
export function newestOf(provider = "azurerm", major?: number): string {
  const release = headerOf(provider).releases.find((one) => major === undefined || one.startsWith(`${major}.`));
  if (!release) throw new Error(`No release of ${provider} ${major ?? ""} is known.`);
  return release;
}

/**
 * A case as it is meant: `{newest}` stands for the newest known release of azurerm, `{newest azapi}` for that of another provider,
 * `{newest whole}` for the newest of which all is known; `{newest minor}`, `{newest azapi minor}` for its first two numbers.
 */
export function withReleases(written: string): string {
  return written.replace(
    /\{newest(?: (azuread|azapi))?( whole)?( minor)?\}/g,
    (_, provider = "azurerm", whole, minor) => {
      const release = whole ? newestWhole(provider) : newestOf(provider);
      return minor ? release.replace(/\.\d+$/, "") : release;
    },
  );
}

/** What is said of a case as it is written there. */
export function withoutReleases(said: string): string {
  const azapi = `"~> ${newestOf("azapi").replace(/\.\d+$/, "")}"`;
  return said
    .replaceAll(new RegExp(`(?<![\\d.])${newestOf().replaceAll(".", "\\.")}(?!\\d)`, "g"), "{newest}")
    .replaceAll(azapi, '"~> {newest azapi minor}"');
}

/** The newest of which not only the structure is known. */
function newestWhole(provider: string): string {
  const { snapshots, full } = headerOf(provider);
  return snapshots.findLast((_, index) => isIn(full, index)) ?? "";
}

/** Inside an editor, whose folder is another one, it is seen from the bundle of a suite. */
const home = ["server/data", join(__dirname, "..", "..", "..", "server", "data")].find((one) => existsSync(one)) ?? "";
const known = new Map<string, Header>();

function headerOf(provider: string): Header {
  const before = known.get(provider);
  if (before) return before;
  const [line = ""] = readFileSync(join(home, `${provider}.jsonl`), "utf8").split("\n", 1);
  const header: Header = JSON.parse(line);
  known.set(provider, header);
  return header;
}
