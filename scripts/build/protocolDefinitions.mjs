// Makes a definition of a protocol, a `.proto` file, a part of a bundle as protobufjs keeps it: reading its text took 15 ms at each start.
import { readFileSync } from "node:fs";
import protobuf from "protobufjs";

/** For esbuild: what a `.proto` file and the common ones that it imports define is what the file exports, as protobufjs' `INamespace`. */
export const protocolDefinitions = {
  name: "protocol-definitions",
  setup(on) {
    on.onLoad({ filter: /\.proto$/ }, ({ path }) => {
      const { root, imports = [] } = protobuf.parse(readFileSync(path, "utf8"), new protobuf.Root());
      for (const imported of imports) root.addJSON(protobuf.common.get(imported).nested);
      return { contents: JSON.stringify(root.toJSON()), loader: "json" };
    });
  },
};
