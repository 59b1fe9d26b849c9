// What Azure answers about a connection, of a workspace as of a Foundry account or project.
import type { Add, Body } from "./branches";

/** `properties` say what it leads to, and what is not as usual. */
export function addConnection(add: Add, path: string, name: string, properties: Body): void {
  const usual = {
    group: "Azure",
    expiryTime: null,
    error: null,
    isSharedToAll: false,
    sharedUserList: [],
    useWorkspaceManagedIdentity: false,
    peRequirement: "NotRequired",
    peStatus: "NotApplicable",
  };
  add(path, name, { ...usual, ...properties }, { tags: null, location: null });
}
