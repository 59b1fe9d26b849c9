// Bundles @cdktf/hcl2json into dist/hcl2json.js, beside its WebAssembly in a tighter packing than npm's. A bundle of its
// own because it starts a Go program as soon as it is loaded: whoever wants it loads it on first use.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync } from "node:zlib";
import { build } from "esbuild";

const home = "node_modules/@cdktf/hcl2json";

/** For the bundles that use it: `import("@cdktf/hcl2json")` becomes the bundle beside them. */
export const useHcl2json = {
  name: "use-hcl2json",
  setup(on) {
    on.onResolve({ filter: /^@cdktf\/hcl2json$/ }, () => ({ path: "./hcl2json.js", external: true }));
  },
};

/** Writes dist/hcl2json.js and dist/hcl2json.wasm.br; gives back esbuild's account of what went in. */
export async function buildHcl2json(options) {
  const compressed = compressedWasm();
  const { metafile } = await build({
    ...options,
    entryPoints: { hcl2json: "@cdktf/hcl2json" },
    outdir: "dist",
    // Asked for only where there is no such global; every Node has it.
    external: ["performance"],
    alias: { "fs-extra": "node:fs" },
    plugins: [readBrotli],
  });
  writeFileSync("dist/hcl2json.wasm.br", await compressed);
  return metafile;
}

/** Replaces how the package loads its WebAssembly; everything else in it stays. */
const readBrotli = {
  name: "read-brotli",
  setup(on) {
    on.onLoad({ filter: /hcl2json[\\/]lib[\\/]bridge\.js$/ }, ({ path }) => {
      const before = /gunzipSync\)\(await fs\.readFile\(.*"main\.wasm\.gz"\)\)/;
      const after = 'brotliDecompressSync)(fs.readFileSync((0, path_1.join)(__dirname, "hcl2json.wasm.br"))';
      const source = readFileSync(path, "utf8");
      if (!before.test(source))
        throw new Error(`${path} loads its WebAssembly in a new way: adapt scripts/build/hcl2json.mjs.`);
      return { contents: source.replace(before, after), loader: "js" };
    });
  },
};

/** Kept between builds: at this quality it takes many seconds, beside all else. */
async function compressedWasm() {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const file = `node_modules/.cache/azureml-terraform/hcl2json-${version}.wasm.br`;
  if (!existsSync(file)) {
    console.log("> Compressing the HCL parser, once …");
    const wasm = gunzipSync(readFileSync(join(home, "main.wasm.gz")));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
    };
    mkdirSync("node_modules/.cache/azureml-terraform", { recursive: true });
    // Renamed into place, so that a build that is stopped, or runs beside another, leaves no half file.
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, await promisify(brotliCompress)(wasm, { params }));
    renameSync(fresh, file);
  }
  return readFileSync(file);
}
