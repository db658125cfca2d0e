import type { ActScene, ActSceneOptions } from "./scene.ts";

/** An example, where its workflows are run, and what must be seen then. */
export interface ExampleByAct {
  /** Its folder in `examples`. */
  readonly name: string;
  readonly on: ActSceneOptions;
  checks(scene: ActScene, check: (name: string, body: () => Promise<void>) => Promise<void>): Promise<void>;
}
