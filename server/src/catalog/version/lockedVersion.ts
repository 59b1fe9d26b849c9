import { withoutLineComments } from "../../text/index";
import { threeParts } from "./compareVersions";

/** What a lock file says of one provider: its version, or that the file cannot be read. */
type Locked = { readonly version: string } | "broken" | undefined;

/**
 * The version that a `.terraform.lock.hcl` fixes for a provider (`hashicorp/azurerm`), from whichever registry;
 * undefined when it does not name the provider. Reads only what it needs: hashes do not matter here.
 */
export function lockedVersion(text: string, source: string): Locked {
  const code = withoutLineComments(text);
  let isBroken = /(?<![^\n])[<>=]{7}/.test(code);
  for (const { 1: address, index } of code.matchAll(/(?<![^\n])[^\S\n]*provider\s+"([^"\n]*)"/g)) {
    if (address?.split("/").slice(-2).join("/") !== source) continue;
    const rest = code.slice(index);
    const next = rest.indexOf("\nprovider");
    const block = next < 0 ? rest : rest.slice(0, next);
    const version =
      /(?<![^\n])[^\S\n]*version\s*=\s*"v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?"/.exec(
        block,
      )?.[1];
    if (version) return isBroken ? "broken" : { version: threeParts(version) };
    isBroken = true;
  }
  return isBroken || (code.trim() !== "" && !/(?<![^\n])[^\S\n]*provider\s+"/.test(code)) ? "broken" : undefined;
}

/** Whether a lock file names OpenTofu's registry: `tofu init` has written it. */
export function isLockOfOpenTofu(text: string): boolean {
  return /(?<![^\n])[^\S\n]*provider\s+"registry\.opentofu\.org\//.test(withoutLineComments(text));
}
