// The files whose changes on disk may count: those of modules, those that say which version of a provider
// is used, our configuration, and Git's log of what was checked out.
import { configurationFile } from "./configuration";

const module = ["*.tf", "*.tofu", "*.tf.json", "*.tofu.json", ".terraform.lock.hcl"];
const commits = ".git/logs/HEAD";
const programs = ["cdktf.json", ".gen/versions.json", "package.json"];

/** Patterns for an editor's watcher. */
export const watched: readonly string[] = [...module, ...programs, configurationFile, commits].map(
  (name) => `**/${name}`,
);
