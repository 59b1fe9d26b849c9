// What azurerm reads of companions beside their own bodies: keys, which Azure gives out when it is asked to post them, and
// the services in them. The extension asks for none of it.
import { type Call, ok, type Reply } from "./http/call";
import { uuid } from "./world/random";

/** The answer about a part of the companion `id`; undefined where there is no such part. */
export function serviceOf({ method, path }: Call, id: string, part: string): Reply | undefined {
  const name = id.split("/").at(-1)!;
  const body = (method === "POST" ? secrets : services)[part]?.(name, id);
  return body === undefined ? undefined : ok({ ...body, ...("value" in body ? {} : { id: path }) });
}

type Bodies = Readonly<Record<string, (name: string, id: string) => Record<string, unknown>>>;

/** Made up: nothing that they open exists. */
const secrets: Bodies = {
  listkeys: (name, id) => {
    const [key1, key2] = ["key1", "key2"].map((one) => Buffer.from(uuid(name, one)).toString("base64"));
    if (/\/Microsoft\.CognitiveServices\//i.test(id)) return { key1, key2 };
    const named = [
      ["key1", key1],
      ["key2", key2],
    ] as const;
    return { keys: named.map(([keyName, value]) => ({ keyName, value, permissions: "FULL" })) };
  },
  sharedkeys: (name) => ({ primarySharedKey: uuid(name, "key1"), secondarySharedKey: uuid(name, "key2") }),
  listcredentials: (name) => ({
    username: name,
    passwords: ["password", "password2"].map((one) => ({ name: one, value: uuid(name, one) })),
  }),
};

const services: Bodies = {
  "blobservices/default": () => ({
    name: "default",
    type: "Microsoft.Storage/storageAccounts/blobServices",
    properties: {
      cors: { corsRules: [] },
      deleteRetentionPolicy: { allowPermanentDelete: false, enabled: true, days: 7 },
      containerDeleteRetentionPolicy: { enabled: true, days: 7 },
    },
  }),
  "fileservices/default": () => ({
    name: "default",
    type: "Microsoft.Storage/storageAccounts/fileServices",
    properties: {
      cors: { corsRules: [] },
      shareDeleteRetentionPolicy: { enabled: true, days: 7 },
      protocolSettings: { smb: {} },
    },
  }),
  currentbillingfeatures: () => ({
    CurrentBillingFeatures: ["Basic"],
    DataVolumeCap: { Cap: 100, ResetTime: 0, StopSendNotificationWhenHitCap: false, WarningThreshold: 90 },
  }),
  replications: () => ({ value: [] }),
};
