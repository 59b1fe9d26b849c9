/** Whether a document declares a module. Variable files, tests and mocks are read for their syntax alone. */
export function isConfiguration(uri: string): boolean {
  return /\.((tf|tofu)(\.json)?|[cm]?[jt]s)$/.test(uri);
}
