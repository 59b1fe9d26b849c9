// The files whose changes on disk may count: those of modules with their tests, searches and backends, those that say which version of a provider
// is used, our configuration, Git's log of what was checked out, and local states.
import { configurationFile } from "./configuration";
import { toolVersionFiles } from "./toolVersions";

const module = ["*.tf", "*.tofu", "*.tf.json", "*.tofu.json", "*.tfvars", "*.tfvars.json", ".terraform.lock.hcl"];
const stacks = ["component", "stack", "deploy"].flatMap((of) => [`*.tf${of}.hcl`, `*.tf${of}.json`]);
const tests = ["*.tftest.hcl", "*.tofutest.hcl"];
const queries = ["*.tfquery.hcl"];
const backends = ["*.tfbackend", "*.tfbackend.json", "backend.hcl", "*.backend.hcl", "backend.conf"];
const commits = ".git/logs/HEAD";
const modules = ".terraform/modules/modules.json";
const states = ["terraform.tfstate", ".terraform/environment"];
const programs = [
  "cdktf.json",
  ".gen/versions.json",
  "package.json",
  "package-lock.json",
  "yarn.lock",
  "pnpm-lock.yaml",
];

/** Glob patterns of the files that an editor should watch. */
export const watched: readonly string[] = [
  ...module,
  ...stacks,
  ...tests,
  ...queries,
  ...backends,
  ...programs,
  ...toolVersionFiles,
  configurationFile,
  commits,
  modules,
  ...states,
].map((name) => `**/${name}`);
