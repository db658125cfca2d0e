/** The actions by the name of their stub in dist/; `deploy` is the root action, the others are in actions/<name>. */
export const actionNames = [
  "deploy",
  "build-and-push",
  "render-task-def",
  "register-and-deploy",
  "wait-stable",
  "teardown-service",
] as const;

export type ActionName = (typeof actionNames)[number];
