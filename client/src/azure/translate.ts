// Translation for this bundle, which does not import `vscode`: its host passes `vscode.l10n.t`.

type Translate = (message: string, ...values: (string | number)[]) => string;

let translate: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));

/** Sets the translation, once, when the bundle is loaded. */
export function speak(language: Translate): void {
  translate = language;
}

/** `message` in the person's language, with `{0}`, `{1}` … filled in. */
export const t: Translate = (message, ...values) => translate(message, ...values);
