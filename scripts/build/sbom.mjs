// Writes what dist/ is made of for those who look for known faults in it: CycloneDX, the same for the same input.

/** The text for dist/sbom.cdx.json. npm's own list would name the tools that build it, and nothing that is in it. */
export function billOfMaterials(components, { name, version, license }) {
  const own = { type: "application", "bom-ref": `${name}@${version}`, name, version, licenses: licensesOf(license) };
  const all = components.map((component) => ({
    type: component.isData ? "data" : "library",
    "bom-ref": component.purl,
    name: component.name,
    version: component.version,
    licenses: licensesOf(component.license),
    purl: component.purl,
    externalReferences: [{ type: "website", url: String(component.source).replace(/^git\+/, "") }],
  }));
  const unique = [...new Map(all.map((one) => [one["bom-ref"], one])).values()];
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: own },
    components: unique,
    dependencies: [{ ref: own["bom-ref"], dependsOn: unique.map((one) => one["bom-ref"]) }],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

/** One licence by its id, or several as an expression. */
function licensesOf(license) {
  return / (?:AND|OR|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}
