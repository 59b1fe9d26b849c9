// Where the project lives. `repository` of package.json says so, and nothing else does: bugs, homepage, the pages of rules and the
// links of packages follow from it. While it is not there, a workflow writes into its own checkout which repository it runs in.

/** As https://github.com/owner/repository; undefined where nobody has said it. */
export function addressOf({ repository } = {}) {
  const given = typeof repository === "string" ? repository : repository?.url;
  if (given === undefined) return undefined;
  const found = /^(?:(?:git\+)?https:\/\/github\.com\/|github:)?([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(given);
  if (!found) throw new Error(`repository in package.json is "${given}": write https://github.com/OWNER/REPOSITORY.`);
  return `https://github.com/${found[1]}`;
}

/** The same, or that of the repository whose workflow this is. Fails where there is neither. */
export function requireAddress(manifest, environment = process.env) {
  const known = addressOf(manifest) ?? addressOf({ repository: environment.GITHUB_REPOSITORY });
  if (known) return known;
  throw new Error(
    'Nobody has said where the project lives: write "repository": "https://github.com/OWNER/REPOSITORY" into package.json, or set GITHUB_REPOSITORY to OWNER/REPOSITORY.',
  );
}

/** package.json with all that follows from the address; what it says itself stays. */
export function withAddress(manifest, address) {
  const { homepage, bugs, ...rest } = manifest;
  return {
    ...rest,
    repository: { type: "git", url: `git+${address}.git` },
    bugs: bugs ?? { url: `${address}/issues` },
    homepage: homepage ?? `${pagesOf({ ...manifest, repository: address })}/README.md`,
  };
}

/** The files of the release as pages, and as they are; undefined where no address is known. */
export const pagesOf = (manifest) => below(manifest, "blob");
export const filesOf = (manifest) => below(manifest, "raw");

function below(manifest, view) {
  const address = addressOf(manifest);
  return address && `${address}/${view}/v${manifest.version}`;
}
