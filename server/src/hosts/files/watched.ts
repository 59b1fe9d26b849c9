// The files whose changes on disk may count: those of modules, and those that say which version of a provider is used.

const module = ["*.tf", "*.tofu", "*.tf.json", "*.tofu.json", ".terraform.lock.hcl"];
const programs = ["cdktf.json", ".gen/versions.json", "package.json"];

/** Patterns for an editor's watcher. */
export const watched: readonly string[] = [...module, ...programs].map((name) => `**/${name}`);
