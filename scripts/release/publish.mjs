// Brings the packed files of a release to where people install from. Each place has its token, and is left out without it.
import { run as runProgram } from "../run.mjs";
import { isPreRelease } from "./tag.mjs";

/** Open VSX's own program; not among the dependencies, since nothing else needs it. */
const ovsx = "ovsx@1.4.0";

/** What a workflow knows that lets somebody write somewhere: each place gets its own alone. */
const secrets = ["VSCE_PAT", "OVSX_PAT", "NPM_TOKEN", "GH_TOKEN", "GITHUB_TOKEN"];

const places = [
  {
    name: "the Visual Studio Marketplace",
    token: "VSCE_PAT",
    publish: ({ vsix, version }, run) => {
      const channel = isPreRelease(version) ? ["--pre-release"] : [];
      return run("npx", ["vsce", "publish", "--packagePath", vsix, "--skip-duplicate", ...channel]);
    },
  },
  {
    name: "Open VSX",
    token: "OVSX_PAT",
    publish: ({ vsix }, run) => run("npx", ["--yes", ovsx, "publish", vsix, "--skip-duplicate"]),
  },
  {
    name: "npm",
    token: "NPM_TOKEN",
    publish: async ({ tarball, name, version }, run, token) => {
      const there = await run("npm", ["view", `${name}@${version}`, "version"]).catch(() => "");
      if (there.trim() === version) return;
      const registry = (await run("npm", ["config", "get", "registry"])).trim().replace(/^https?:/, "");
      const channel = isPreRelease(version) ? "next" : "latest";
      const options = ["--provenance", "--access", "public", "--tag", channel, "--ignore-scripts"];
      await run("npm", ["publish", tarball, ...options], { [`npm_config_${registry}:_authToken`]: token });
    },
  },
];

/**
 * Publishes where there is a token, and says for each place what was done. All are tried; fails if one of them has. What is there
 * already is left alone, so that the same release can be tried again.
 */
export async function publish(files, { environment = process.env, run = runProgram, say = console.log } = {}) {
  const failures = [];
  for (const place of places) {
    const token = environment[place.token];
    if (!token) {
      say(`Not published to ${place.name}: the secret ${place.token} is not there.`);
      continue;
    }
    const others = Object.fromEntries(secrets.filter((one) => one !== place.token).map((one) => [one, undefined]));
    try {
      await place.publish(files, (command, args, env) => run(command, args, { env: { ...others, ...env } }), token);
      say(`Published to ${place.name}.`);
    } catch (error) {
      failures.push(`Publishing to ${place.name} failed: ${error.message.replaceAll(token, "…")}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

/** Whether the page of the release is there, which comes last. `gh` is GitHub's program, signed in by GH_TOKEN. */
export async function isReleased(tag, run = runProgram) {
  return run("gh", ["release", "view", tag, "--json", "tagName"]).then(
    () => true,
    (error) => {
      if (/release not found/i.test(error.message)) return false;
      throw new Error(`Nobody can tell whether ${tag} was released already: ${error.message}`);
    },
  );
}

/** Makes the page of the release, with its files. */
export async function createRelease(tag, folder, files, run = runProgram) {
  const channel = isPreRelease(tag.slice(1)) ? ["--prerelease"] : [];
  const about = ["--verify-tag", "--title", tag, "--notes-file", `${folder}/notes.md`, ...channel];
  await run("gh", ["release", "create", tag, ...about, `${folder}/SHA256SUMS`, ...files]);
}
