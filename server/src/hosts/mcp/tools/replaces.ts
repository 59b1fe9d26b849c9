import * as z from "zod";
import { oneWayChange, replacesResource } from "../../../rules/replacement";
import { committedText } from "../../git/committedText";
import { afterShape, answer, pageShape, restOf } from "../answer";
import { findingCollector, findingLines, findingShape } from "../foundFindings";
import { openedModules } from "../openedModules";
import { ToolError } from "../toolError";
import { targetShape, tool } from "./tool";

const rules: ReadonlySet<string> = new Set([replacesResource.id, oneWayChange.id]);

/** What a change destroys. */
export const replaces = tool({
  name: "replaces",
  title: "What a change would destroy",
  description:
    "Tells which resources a change would destroy and create again, and which changes Azure refuses, without a plan and without state: the text you are about to write compared with the file, or without a text the files compared with the last commit. Call it before you change arguments of resources that exist.",
  input: z.object({ path: targetShape.path.unwrap(), text: targetShape.text, after: afterShape }),
  output: z.object({ against: z.enum(["file", "commit"]), findings: z.array(findingShape), ...pageShape }),
  async run({ after, ...target }, context) {
    const against = target.text === undefined ? "commit" : "file";
    if (against === "commit" && !context.isTrusted)
      throw new ToolError(
        "Git is not asked in a folder that is not trusted. Send the changed text, to compare it with its file.",
      );
    const collected = findingCollector(after);
    for await (const opened of openedModules(target, context, () => {})) {
      const { files, service } = opened;
      for (const { path, uri } of files) {
        const before = against === "commit" ? await committedText(path) : opened.onDisk(path);
        service.setCommitted(uri, before);
      }
      collected.add(opened, (uri) => service.diagnose(uri).filter(({ rule }) => rules.has(rule)));
    }
    const { shown, ...rest } = collected.page;
    const nothing = `Nothing would be destroyed that is in the ${against === "commit" ? "last commit" : "file"}, as far as code alone tells.`;
    return answer({ against, findings: shown, ...rest }, [
      ...(rest.total === 0 ? [nothing] : shown.flatMap(findingLines)),
      ...restOf(rest),
    ]);
  },
});
