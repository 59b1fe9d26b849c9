import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Header, isIn } from "../../server/src/catalog/builtIn/format";

/** The newest known release of a provider, or of one of its major versions: whatever means "the newest" in tests asks here. */
export function newestOf(provider = "azurerm", major?: number, data = "server/data"): string {
  const release = headerOf(provider, data).releases.find((one) => major === undefined || one.startsWith(`${major}.`));
  if (!release) throw new Error(`No release of ${provider} ${major ?? ""} is known.`);
  return release;
}

/**
 * A case as it is meant: `{newest}` stands for the newest known release of azurerm, `{newest azapi}` for that of another provider,
 * `{newest whole}` for the newest of which all is known; `{newest minor}`, `{newest azapi minor}` for its first two numbers.
 *
 * @param data the folder that says so, for who is in another one, such as a test inside an editor.
 */
export function withReleases(written: string, data = "server/data"): string {
  return written.replace(
    /\{newest(?: (azuread|azapi))?( whole)?( minor)?\}/g,
    (_, provider = "azurerm", whole, minor) => {
      const release = whole ? newestWhole(provider, data) : newestOf(provider, undefined, data);
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
function newestWhole(provider: string, data: string): string {
  const { snapshots, full } = headerOf(provider, data);
  return snapshots.findLast((_, index) => isIn(full, index)) ?? "";
}

const known = new Map<string, Header>();

function headerOf(provider: string, data: string): Header {
  const before = known.get(provider);
  if (before) return before;
  const [line = ""] = readFileSync(join(data, `${provider}.jsonl`), "utf8").split("\n", 1);
  const header: Header = JSON.parse(line);
  known.set(provider, header);
  return header;
}
