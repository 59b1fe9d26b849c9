// `npm run site`: makes a site out of the pages in docs, in .vscode-test/site. With --serve it shows it on this machine, with --dev
// each change of a page at once. Needs the network to install the generator, once, and for nothing else.
import { installSite } from "./dependencies.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const vitepress = (...args) => ["docs/node_modules/vitepress/bin/vitepress.js", ...args];

await installSite();
if (process.argv.includes("--dev")) await run(process.execPath, vitepress("dev", "docs"), { show: true });
else await step("Making the site", () => run(process.execPath, vitepress("build", "docs")));
if (process.argv.includes("--serve")) await run(process.execPath, vitepress("preview", "docs"), { show: true });
