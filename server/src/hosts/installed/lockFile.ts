import { type LockedRelease, lockedReleases } from "../../catalog/index";
import { isVersion, parseAddress, type Release } from "./address";

/** A release that a lock file fixes, with the hashes of its packages. */
type LockedProvider = Release & Pick<LockedRelease, "hashes">;

/** Everything that the text of a `.terraform.lock.hcl` fixes. Blocks that Terraform would not take are left out. */
export function lockedProviders(text: string): readonly LockedProvider[] {
  return lockedReleases(text).flatMap(({ address, version, hashes }) => {
    const known = parseAddress(address);
    return known && isVersion(version) ? [{ ...known, version, hashes }] : [];
  });
}
