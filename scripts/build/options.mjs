/** What all bundles for Node have in common. */
export const nodeOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  logLevel: "warning",
  metafile: true,
};
