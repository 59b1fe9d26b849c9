import { withoutLineComments } from "../../text/index";
import { isVersion, parseAddress, type Release } from "./address";

/** A release that a lock file fixes, with the hashes of its packages. */
interface LockedProvider extends Release {
  /** Of the packages that `terraform init` takes, one for each platform: `h1:…` of the unpacked files, `zh:…` of archives. */
  readonly hashes: readonly string[];
}

/** Everything that the text of a `.terraform.lock.hcl` fixes. Blocks that Terraform would not take are left out. */
export function lockedProviders(text: string): readonly LockedProvider[] {
  const code = withoutLineComments(text);
  const starts = [...code.matchAll(/(?<![^\n])[^\S\n]*provider\s+"([^"\n]*)"/g)];
  return starts.flatMap(({ 1: written = "", index }, at) => {
    const block = code.slice(index, starts[at + 1]?.index);
    const address = parseAddress(written);
    const version = /(?<![^\n])[^\S\n]*version\s*=\s*"([^"\n]*)"/.exec(block)?.[1] ?? "";
    if (!address || !isVersion(version)) return [];
    const hashes = [...block.matchAll(/"((?:h1|zh):[^"\n]*)"/g)].map(([, hash = ""]) => hash);
    return [{ ...address, version, hashes }];
  });
}
