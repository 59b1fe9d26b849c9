// Builds what runs into dist/. `node scripts/build.mjs` for all of it, `node scripts/build.mjs --tests` with the fast tests.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const node = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  logLevel: "warning",
};

const programs = {
  extension: "client/src/extension.ts",
  server: "server/src/hosts/node.ts",
  stdio: "server/src/hosts/stdio.ts",
  cli: "server/src/hosts/cli.ts",
};

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
await build({
  ...node,
  entryPoints: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
  outdir: "dist",
  external: ["vscode", "@cdktf/hcl2json"],
  minify: true,
});
cpSync("server/data", "dist/data", { recursive: true });

if (process.argv.includes("--tests")) {
  const tests = readdirSync("test", { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  await build({
    ...node,
    entryPoints: tests.map((file) => `test/${file}`),
    outdir: "dist/test",
    outbase: "test",
    packages: "external",
  });
}
