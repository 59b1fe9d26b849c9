import { pagesOf } from "../release/address.mjs";
import { readManifest } from "../release/manifest.mjs";
import { protocolDefinitions } from "./protocolDefinitions.mjs";

const pages = pagesOf(readManifest());

/** What all bundles for Node have in common. */
export const nodeOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  logLevel: "warning",
  metafile: true,
  plugins: [protocolDefinitions],
  // Findings lead to the pages of their release, once it is known where the project lives.
  define: pages ? { pagesOfRelease: JSON.stringify(pages) } : {},
};
