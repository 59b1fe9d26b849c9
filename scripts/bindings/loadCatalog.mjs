import { build } from "esbuild";

/** The catalog of the server, over what `load` gives for the name of each data file. */
export async function loadCatalog(load) {
  const { outputFiles } = await build({
    entryPoints: ["server/src/catalog/createCatalog.ts", "server/src/catalog/isOne.ts"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    outdir: "out",
    write: false,
  });
  const [catalog, one] = await Promise.all(
    outputFiles.map(({ text }) => import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)),
  );
  return { catalog: catalog.createCatalog(load), isOne: one.isOne };
}
