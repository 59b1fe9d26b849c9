// The files whose changes on disk may count: those of modules, those that say which version of a provider
// is used, and our configuration.
import { configurationFile } from "./configuration";

const module = ["*.tf", "*.tofu", "*.tf.json", "*.tofu.json", ".terraform.lock.hcl"];
const programs = ["cdktf.json", ".gen/versions.json", "package.json"];

/** Patterns for an editor's watcher. */
export const watched: readonly string[] = [...module, ...programs, configurationFile].map((name) => `**/${name}`);
