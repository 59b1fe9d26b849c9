// What a `.terraform.lock.hcl` says. Nobody writes one by hand, and what is read of it is in lines of one form.
import { withoutLineComments } from "../../text/index";
import { threeParts } from "./compareVersions";

/** What a lock file fixes for a provider, as it is written there. */
export interface LockedRelease {
  /** In full: `registry.terraform.io/hashicorp/azurerm`. */
  readonly address: string;
  /** Empty where none is written. */
  readonly version: string;
  /** Of the packages that `terraform init` takes, one for each platform: `h1:…` of the unpacked files, `zh:…` of archives. */
  readonly hashes: readonly string[];
}

/** What the text of a lock file fixes, block by block; not whether Terraform would take that. */
export function lockedReleases(text: string): readonly LockedRelease[] {
  return releasesIn(withoutLineComments(text));
}

/** The same for a text without its comments. */
function releasesIn(code: string): readonly LockedRelease[] {
  const starts = [...code.matchAll(/(?<![^\n])[^\S\n]*provider\s+"([^"\n]*)"/g)];
  return starts.map(({ 1: address = "", index }, at) => {
    const block = code.slice(index, starts[at + 1]?.index);
    const version = /(?<![^\n])[^\S\n]*version\s*=\s*"([^"\n]*)"/.exec(block)?.[1] ?? "";
    const hashes = [...block.matchAll(/"((?:h1|zh):[^"\n]*)"/g)].map(([, hash = ""]) => hash);
    return { address, version, hashes };
  });
}

/** What a lock file says of one provider: its version, or that the file cannot be read. */
type Locked = { readonly version: string } | "broken" | undefined;

/** The version that a lock file fixes for a provider (`hashicorp/azurerm`), from whichever registry; undefined when it does not name the provider. */
export function lockedVersion(text: string, source: string): Locked {
  const code = withoutLineComments(text);
  const releases = releasesIn(code);
  let isBroken = isInConflict(code) || (releases.length === 0 && code.trim() !== "");
  for (const { address, version } of releases) {
    if (address.split("/").slice(-2).join("/") !== source) continue;
    const known = /^v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?$/.exec(version)?.[1];
    if (known) return isBroken ? "broken" : { version: threeParts(known) };
    isBroken = true;
  }
  return isBroken ? "broken" : undefined;
}

/** Whether a lock file names OpenTofu's registry: `tofu init` has written it. */
export function isLockOfOpenTofu(text: string): boolean {
  return lockedReleases(text).some(({ address }) => address.startsWith("registry.opentofu.org/"));
}

/** Whether a merge has left its marks in a text without comments. */
function isInConflict(code: string): boolean {
  return /(?<![^\n])[<>=]{7}/.test(code);
}
