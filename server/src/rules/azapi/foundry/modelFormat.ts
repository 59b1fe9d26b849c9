import type { Rule } from "../../rule";

/** Who makes models of a name, as Azure spells it in `format`. */
const makers: readonly (readonly [name: RegExp, format: string])[] = [
  [/^(?:gpt-(?:3|4|5|image|audio|realtime)|o[134](?:-|$)|text-embedding-|dall-e-|whisper|tts|sora)/i, "OpenAI"],
  [/^(?:meta-)?llama-/i, "Meta"],
  [/^(?:mistral|ministral|codestral)-/i, "Mistral AI"],
  [/^cohere-/i, "Cohere"],
  [/^deepseek-/i, "DeepSeek"],
  [/^phi-/i, "Microsoft"],
  [/^grok-/i, "xAI"],
];

export const modelFormat: Rule = {
  id: "model-format",
  severity: "warning",
  certainty: "azure",
  summary: "A model deployment whose format names another publisher of models.",
  why: "Azure looks for the model only among the models of that format, does not find it, and refuses the deployment.",
  source: "https://learn.microsoft.com/azure/ai-foundry/foundry-models/how-to/create-model-deployments",
  types: ["azurerm_cognitive_deployment"],
  resource(deployment, report) {
    const format = deployment.at("model.format");
    const [name, given] = [deployment.literal("model.name"), deployment.literal("model.format")];
    const maker = name ? makers.find(([pattern]) => pattern.test(name))?.[1] : undefined;
    if (!format || !given || maker === undefined || given === maker) return;
    // What others have made of a model goes by their own name.
    if (!makers.some(([, one]) => one === given)) return;
    report({
      span: format.valueSpan,
      message: `Set ${format.name} to "${maker}": ${given} has no model ${name}.`,
      fixes: deployment.change("model.format", [maker]),
    });
  },
};
