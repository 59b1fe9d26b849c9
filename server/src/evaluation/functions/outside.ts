import { tableOf } from "./implementation";

/** Functions that depend on more than their arguments: on files, the time or chance. What they come to is not known. */
export const outsideFunctions = tableOf({
  bcrypt: { isLate: true },
  plantimestamp: { isLate: true, marks: "dropped" },
  timestamp: { isLate: true, marks: "dropped" },
  uuid: { isLate: true, marks: "dropped" },
  file: { readsFile: true },
  filebase64: { readsFile: true },
  filebase64sha256: { readsFile: true },
  filebase64sha512: { readsFile: true },
  filemd5: { readsFile: true },
  filesha1: { readsFile: true },
  filesha256: { readsFile: true },
  filesha512: { readsFile: true },
  templatefile: { readsFile: true, marks: "gathered" },
});
