import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The server's service over the committed data, without an editor around it. */
export async function loadService() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createCatalog } from "./catalog/createCatalog"; export { createService } from "./createService";`,
      resolveDir: "server/src",
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString("base64");
  const { createCatalog, createService } = await import(`data:text/javascript;base64,${code}`);
  return createService(createCatalog((file) => read(join("server/data", file))));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
