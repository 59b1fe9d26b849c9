/** A folder in which programs compile against a family's bindings, and run. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { root } from "../harness/service";
import { bindingsFolder, type Family } from "./families";
import { plain, type Synthesized } from "./synthesized";

interface Workplace {
  /** Adds a program, which exports a stack, called `Program` where it exports other classes as well. */
  add(name: string, text: string): void;
  /** What the compiler has to say about all programs that were added: nothing if they are right. */
  compile(): string;
  /** What the program makes: the JSON that Terraform reads, without what the library says of itself. */
  synthesize(name: string): Synthesized;
  /** What it says of Terraform itself. */
  settings(name: string): unknown;
}

const compilerOptions = {
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** An empty one. `name` tells it from those of other tests, which may run at the same time. */
export function createWorkplace(name: string, family: Family): Workplace {
  const folder = join(root, "test/bindings/.run", name, family.module);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, ".gen/providers"), { recursive: true });
  for (const provider of Object.keys(family.packages)) {
    symlinkSync(bindingsFolder(family, provider), join(folder, ".gen/providers", provider), "junction");
  }
  const files: string[] = [];
  const require = createRequire(join(folder, "any.js"));

  return {
    add(name, text) {
      files.push(`${name}.ts`);
      writeFileSync(join(folder, `${name}.ts`), text);
    },
    compile() {
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, "node_modules/typescript/bin/tsc"), "-p", folder],
        {
          encoding: "utf8",
          cwd: folder,
        },
      );
      return stdout + stderr;
    },
    synthesize: (name) => plain(run(name)),
    settings: (name) => run(name).terraform,
  };

  function run(name: string): Readonly<Record<string, unknown>> {
    const text = readFileSync(join(folder, `${name}.ts`), "utf8");
    writeFileSync(join(folder, `${name}.js`), transformSync(text, { loader: "ts", format: "cjs" }).code);
    const { App } = require(family.module);
    const exported: Readonly<Record<string, new (scope: unknown, id: string) => unknown>> = require(`./${name}.js`);
    // A program of several classes calls that which counts so.
    const Program = exported.Program ?? Object.values(exported)[0];
    assert.ok(Program);
    const outdir = join(folder, "out", name);
    mkdirSync(outdir, { recursive: true });
    const app = new App({ outdir });
    new Program(app, "stack");
    app.synth();
    return JSON.parse(readFileSync(join(outdir, "stacks/stack/cdk.tf.json"), "utf8"));
  }
}
