import type { Attribute } from "../schema";
import { argumentSchema } from "./schemaBuilders";

const text: Attribute = { type: "string", optional: true };

/** What each kind of provisioner takes besides. Source: the pages of local-exec, remote-exec and file at developer.hashicorp.com/terraform/language/provisioners. */
export const provisionerArguments: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  "local-exec": {
    command: argumentSchema("string", "The command, run on the machine on which Terraform runs.", { required: true }),
    working_dir: argumentSchema("string", "The folder in which it runs."),
    interpreter: argumentSchema("list", "The program that runs it, with its arguments.", { elem: text }),
    environment: argumentSchema("map", "Environment variables for it.", { elem: text }),
    quiet: argumentSchema("bool", "Whether the command itself is left out of Terraform's output."),
  },
  "remote-exec": {
    inline: argumentSchema("list", "Commands, run one after another on the machine that was created.", { elem: text }),
    script: argumentSchema("string", "The path of a script that is copied there and run."),
    scripts: argumentSchema("list", "Paths of scripts that are copied there and run in this order.", { elem: text }),
  },
  file: {
    source: argumentSchema("string", "The file or folder to copy."),
    content: argumentSchema("string", "The text to write, instead of a file to copy."),
    destination: argumentSchema("string", "The path on the machine that was created.", { required: true }),
  },
};
