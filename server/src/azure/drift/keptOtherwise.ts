/**
 * Properties that Azure does not answer as they were sent, whoever sends them: nothing can be said of these. Seen in what Azure's SDKs and command
 * line have sent and been answered.
 */
const rows: readonly { readonly types: RegExp; readonly paths: RegExp }[] = [
  // The SKU that is sent is not kept, and public access is told by another property since 2022-05-01.
  {
    types: /^microsoft\.machinelearningservices\/workspaces$/,
    paths: /^(?:sku|properties\.allowpublicaccesswhenbehindvnet)(?:\.|$)/,
  },
  // A registry names what it makes by itself.
  {
    types: /^microsoft\.machinelearningservices\/registries$/,
    paths: /^(?:sku|properties\.regiondetails\.(?:storageaccountdetails|acrdetails)\.)/,
  },
  // Soft delete cannot be turned off any more.
  { types: /^microsoft\.keyvault\/vaults$/, paths: /^properties\.(?:enablesoftdelete|createmode)$/ },
  // Components, environments, jobs and features are written anew by the service; what is anonymous gets a version of its own.
  {
    types: /^microsoft\.machinelearningservices\/(?:workspaces|registries)\//,
    paths: /^properties\.(?:componentspec|isanonymous|properties|environment\.condafile|condafile)(?:\.|$)/,
  },
  // Where an asset lies is where the service has put it; its versions never change.
  { types: /\/versions$/, paths: /^properties\.(?:data|model|code)uri$/ },
  // The type of data is what the service has found.
  { types: /\/schedules$/, paths: /^properties\.action\.(?:.*\.)?datatype$/ },
];

/** Whether Azure writes a property of a type anew; `path` has no indexes. */
export function isKeptOtherwise(type: string, path: readonly string[]): boolean {
  const [of, at] = [type.toLowerCase(), path.join(".").toLowerCase()];
  return rows.some(({ types, paths }) => types.test(of) && paths.test(at));
}
