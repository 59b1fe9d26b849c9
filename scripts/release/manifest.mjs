// package.json as it is built and packed.
import { readFileSync } from "node:fs";
import { addressOf, withAddress } from "./address.mjs";

/** A release says in RELEASE_REPOSITORY where the project lives, for as long as package.json does not. */
export function readManifest(environment = process.env) {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const address = addressOf(manifest) ?? addressOf({ repository: environment.RELEASE_REPOSITORY || undefined });
  return address ? withAddress(manifest, address) : manifest;
}

/** What npm is given: what runs on the command line and as a server, without what is VS Code's or for building. */
export function forNpm(manifest) {
  const { name, version, description, license, keywords, repository, bugs, homepage, bin, engines } = manifest;
  return {
    name,
    version,
    description,
    license,
    keywords,
    repository,
    bugs,
    homepage,
    bin,
    engines: { node: engines.node },
  };
}
